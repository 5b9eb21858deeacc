import { assert, assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseTerms, termIds, termLabel } from "@/codebook/mod.ts";
import {
  type Applicant,
  type Confidence,
  type Extent,
  FILE_STATUSES,
  type Kind,
  type LedgerVerdict,
  PASSED_REASONS,
  type Qualifier,
  type Rank,
  type Scope,
  type Severity,
  type SpeaksFor,
  type State,
  type Verdict,
  type Where,
} from "@/model/mod.ts";
import type { Availability } from "@/measure/mod.ts";
import { schemas } from "@/frame/mod.ts";

const codebook = loadCodebook();
const { terms, indicators, measures } = codebook;

/** All values that can stand in a column: the compiler asks for each. */
type Values<Value extends string> = Readonly<Record<Value, true>>;

const VALUES = {
  scope: {
    all: true,
    province_level: true,
    prefecture_level: true,
    county_level: true,
    departments: true,
    localities: true,
  } satisfies Values<Scope>,
  applicant: {
    total: true,
    natural_person: true,
    organization: true,
    "organization.business": true,
    "organization.research": true,
    "organization.social_welfare": true,
    "organization.legal_services": true,
    "organization.other": true,
  } satisfies Values<Applicant>,
  rank: {
    nation: true,
    province: true,
    prefecture: true,
    county: true,
    township: true,
  } satisfies Values<Rank>,
  kind: {
    government: true,
    department: true,
    zone: true,
    vertical: true,
    problem: true,
    improvement: true,
  } satisfies Values<Kind | "problem" | "improvement">,
  covers: { jurisdiction: true, body: true, unclear: true } satisfies Values<SpeaksFor>,
  method: { parsed: true, ocr: true, coded: true },
  coverage: { whole: true, opening: true } satisfies Values<Extent>,
  where: { narrative: true, table: true } satisfies Values<Where>,
  state: {
    stated: true,
    zero: true,
    blank: true,
    slash: true,
    not_asked: true,
    unreadable: true,
    derived: true,
    corrected: true,
    present: true,
    reissued: true,
    partial: true,
    refused: true,
    missing: true,
    absent: true,
  } satisfies Values<State | Availability | "absent">,
  qualifier: { exact: true, at_least: true, about: true, below: true } satisfies Values<Qualifier>,
  severity: { error: true, warning: true, note: true } satisfies Values<Severity>,
  verdict: {
    consistent: true,
    contradiction: true,
    damage: true,
    unsure: true,
    not_assessable: true,
    figure: true,
    passed: true,
    unread: true,
  } satisfies Values<Verdict | LedgerVerdict>,
  status: Object.fromEntries(FILE_STATUSES.map((status) => [status, true])),
  reason: Object.fromEntries(PASSED_REASONS.map((reason) => [reason, true])),
  confidence: { high: true, medium: true, low: true } satisfies Values<Confidence>,
  relation: { earlier: true, peer: true },
  manner: { exact: true, figures: true, near: true },
  part: { problems: true, improvements: true },
  panel: { all: true, balanced: true },
} as const;

for (const [field, values] of Object.entries(VALUES)) {
  Deno.test(`terms.csv names every value of ${field}, and no other`, () =>
    assertEquals([...termIds(field, codebook)].sort(), Object.keys(values).sort()));
}

Deno.test("terms.csv names every unit of the codebook", () => {
  const units = [...indicators.values(), ...measures.values()].map(({ unit }) => unit);
  assertEquals(units.filter((unit) => !terms.get("unit")?.has(unit)), []);
});

Deno.test("terms.csv heads every column of the frames", () => {
  const { panel: _, ...listed } = schemas;
  const columns = Object.values(listed).flatMap((schema) => Object.keys(schema));
  assertEquals(columns.filter((column) => !terms.get("column")?.has(column)), []);
});

Deno.test("terms.csv has Chinese labels in Chinese, and English ones in English", () => {
  for (const [field, values] of terms) {
    for (const { labelZh, labelEn } of values.values()) {
      assert(!/\p{Script=Han}/u.test(labelEn), labelEn);
      const isSame = labelZh === labelEn;
      assert(isSame || /\p{Script=Han}|^[Ακα]/u.test(labelZh), `${field}: ${labelZh}`);
    }
  }
});

Deno.test("termLabel() names a value in a language or both", () => {
  assertEquals(
    termLabel("scope", "departments", { lang: "zh+en", codebook }),
    "各部门\ndepartments",
  );
  assertThrows(
    () => termLabel("scope", "villages", { lang: "en", codebook }),
    RangeError,
    'Cannot label "villages": the codebook has no such id',
  );
});

Deno.test("parseTerms() rejects empty cells and ids that occur twice, by file and line", () => {
  const head = "field,id,label_zh,label_en\n";
  assertThrows(
    () => parseTerms(`${head}rank,county,县级,\n`),
    SyntaxError,
    'Cannot read "terms.csv", line 2: a cell is empty',
  );
  assertThrows(
    () => parseTerms(`${head}rank,a,甲,A\nkind,a,甲,A\nrank,a,乙,B\n`),
    SyntaxError,
    'line 4: id "a" occurs twice in "rank"',
  );
});

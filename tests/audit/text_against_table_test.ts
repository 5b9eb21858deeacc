import { assertEquals, assertMatch } from "@std/assert";
import type { Figure } from "@/model/mod.ts";
import { auditedFigures, auditedText, cell } from "./_audit.ts";

const TPL2021 = {
  year: 2022,
  eras: [{ era: "tpl2021", clues: [], span: { start: 0, end: 1 } }],
} as const;
const prose = (code: string, value: number, overrides: Partial<Figure> = {}) =>
  cell(code, value, { where: "narrative", ...overrides });

/** Rule and English message of what comparing gives. */
const compared = (...figures: Figure[]) =>
  auditedFigures(figures, TPL2021).findings
    .filter(({ rule }) => rule.startsWith("audit.text_"))
    .map(({ rule, verdict, expected }) => [rule, verdict, expected]);

Deno.test("auditor() has nothing to say where prose repeats the table", () => {
  assertEquals(compared(prose("outcomes.total", 30), cell("outcomes.total", 30)), []);
  assertEquals(
    compared(
      prose("outcomes.total", 30, { qualifier: "at_least" }),
      cell("outcomes.total", 34),
    ),
    [],
  );
  assertEquals(compared(prose("applications.accepted", 30), cell("applications.received", 30)), []);
});

Deno.test("auditor() names the count that prose means instead", () => {
  const cases: Figure[][] = [
    [
      prose("reconsideration.total", 26),
      cell("reconsideration.total", 30),
      cell("reconsideration.pending", 4),
    ],
    [
      prose("applications.to_process", 34),
      cell("applications.received", 30),
      cell("applications.carried_in", 4),
    ],
    [
      prose("outcomes.granted", 12),
      cell("outcomes.granted", 15),
      cell("outcomes.granted", 12, { applicant: "natural_person" }),
    ],
    [
      prose("outcomes.cannot_provide", 9),
      cell("outcomes.cannot_provide.not_held", 9),
      cell("outcomes.cannot_provide.needs_creation", 2),
      cell("outcomes.cannot_provide.unclear", 1),
    ],
  ];
  for (const figures of cases) {
    assertEquals(
      compared(...figures),
      [["audit.text_explained", "consistent", String(figures[0]!.value)]],
      figures[0]!.code,
    );
  }
});

Deno.test("auditor() shows the sum of a count that is made of several, and of no other", () => {
  const messages = (...figures: Figure[]) =>
    auditedFigures(figures, TPL2021).findings
      .filter(({ rule }) => rule === "audit.text_explained").map(({ message }) => message.zh);
  const [several] = messages(
    prose("applications.to_process", 34),
    cell("applications.received", 30),
    cell("applications.carried_in", 4),
  );
  assertMatch(several!, /34是表中的.+:.*30.*4/);
  const [one] = messages(
    prose("outcomes.cannot_provide", 9),
    cell("outcomes.cannot_provide.not_held", 9),
    cell("outcomes.cannot_provide.needs_creation", 2),
    cell("outcomes.cannot_provide.unclear", 1),
  );
  assertMatch(one!, /9是表中的[^:]+$/);
});

Deno.test("auditor() calls only what nothing explains a contradiction", () => {
  assertEquals(
    compared(prose("outcomes.total", 31), cell("outcomes.total", 30)),
    [["audit.text_table", "contradiction", "30"]],
  );
  // Accepted is no row of the table.
  assertEquals(compared(prose("applications.accepted", 31), cell("applications.received", 30)), [
    ["audit.text_table", "contradiction", "30"],
  ]);
  assertEquals(
    compared(prose("applications.to_process", 31), cell("applications.received", 30)),
    [],
  );
  // What was granted is not in the tables, so that its sum with partial grants is not known.
  assertEquals(compared(prose("outcomes.granted", 12), cell("outcomes.partial", 12)), []);
});

Deno.test("auditor() holds a claim that all requests were concluded against what is carried over", async () => {
  const rules = async (words: string) => (await auditedText(words)).map(({ rule }) => rule);
  const claim = "2017年收到信息公开申请30件,所有申请均已按要求办理完成。";
  assertEquals(await rules(`${claim}结转下年度办理2件。`), ["audit.all_concluded"]);
  assertEquals(await rules(`${claim}`), []);
  assertEquals(
    await rules("2017年收到信息公开申请30件,均在法定期限内予以答复。结转下年度办理2件。"),
    [],
  );
});

import { type Alternative, type Codebook, plainTerm, type Sum } from "@/codebook/mod.ts";
import {
  type Applicant,
  type Bilingual,
  boundsOf,
  type Figure,
  type Finding,
  type Indicator,
  makeFinding,
} from "@/model/mod.ts";
import { definitionsOf, reckon, type Side, type Situation } from "./reckon.ts";
import { KINDS } from "./ledger.ts";
import { nameOf, type Naming, numberText, sumText } from "./wording.ts";
import { placesOf } from "./places_of.ts";

/** What comparing needs of the codebook. */
export interface Comparison {
  readonly naming: Naming;
  /** By indicator. */
  readonly alternatives: ReadonlyMap<string, readonly Alternative[]>;
  /** The sub-rows of an indicator. */
  readonly parts: ReadonlyMap<string | null, readonly Indicator[]>;
}

/** Sorts what {@linkcode textAgainstTable} looks up; done once for a codebook. */
export function comparisonOf(
  codebook: Naming & Pick<Codebook, "alternatives">,
): Comparison {
  const { indicators, alternatives } = codebook;
  return {
    naming: codebook,
    alternatives: Map.groupBy(alternatives, ({ indicator }) => indicator),
    parts: Map.groupBy(indicators.values(), ({ parent }) => parent),
  };
}

/** A count of the tables that a number of the prose may be. */
interface CandidateCount {
  readonly name: Bilingual;
  readonly side: Side;
}

/**
 * Exact counts of the prose against the tables of the same report. Where they differ, the counts
 * that such a sentence may mean instead are tried: other counts of the tables (`alternatives.csv`),
 * natural persons alone, one sub-row. One that fits is named in a note, and nothing is wrong; only
 * what nothing explains is a contradiction.
 */
export function textAgainstTable(
  situations: readonly Situation[],
  comparison: Comparison,
): Finding[] {
  const [table, prose] = (["table", "narrative"] as const).map((part) =>
    situations.find(({ ledger }) => ledger.where === part && ledger.scope === "all")
  );
  if (table === undefined || prose === undefined) return [];
  return [...prose.ledger.figures.values()].flatMap((account) =>
    [...account.values()].flatMap((figure) => compare(figure, table, comparison))
  );
}

function compare(figure: Figure, table: Situation, comparison: Comparison): Finding[] {
  const stated = boundsOf(figure);
  if (stated === null) return [];
  const fits = ({ side }: CandidateCount) => stated.low <= side.high && side.low <= stated.high;
  const same = sameReadings(figure, table, comparison);
  if (same.some(fits)) return [];
  const others = otherReadings(figure, table, comparison);
  const found = figure.qualifier === "exact" ? others.find(fits) : undefined;
  if (found !== undefined) return [explanation(figure, found, comparison)];
  // A count that the tables do not have under this name contradicts nothing.
  const [own] = same;
  return own === undefined ? [] : [contradiction(figure, own, comparison)];
}

/** The indicator itself in the tables, and counts that mean the same. */
function sameReadings(
  { code, applicant, scope }: Figure,
  table: Situation,
  { naming, alternatives }: Comparison,
): CandidateCount[] {
  const own = reading(
    single(code),
    applicant,
    nameOf({ code, applicant, scope }, naming),
    table,
  );
  return [
    ...own,
    ...(alternatives.get(code) ?? []).filter(({ isSame }) => isSame)
      .flatMap((other) => reading(other.expression, applicant, labelOf(other), table)),
  ];
}

/** Other counts that such words may mean, natural persons alone, and sub-rows. */
function otherReadings(
  { code, applicant, value }: Figure,
  table: Situation,
  { alternatives, parts }: Comparison,
): CandidateCount[] {
  const known = (alternatives.get(code) ?? []).filter(({ isSame }) => !isSame)
    .flatMap((other) => reading(other.expression, applicant, labelOf(other), table));
  // A zero is met by any empty sub-row.
  if (value === 0) return known;
  const natural = applicant === "total"
    ? reading(single(code), KINDS[0]!, NATURAL_PERSONS, table)
    : [];
  const rows = (parts.get(code) ?? []).flatMap(({ id, labelZh, labelEn }) =>
    reading(
      single(id),
      applicant,
      { zh: `分项“${labelZh}”`, en: `its part "${labelEn}"` },
      table,
    )
  );
  return [...known, ...natural, ...rows];
}

function labelOf({ labelZh, labelEn }: Alternative): Bilingual {
  return { zh: labelZh, en: labelEn };
}

const NATURAL_PERSONS: Bilingual = { zh: "自然人一栏", en: "the column of natural persons" };

/** The value of a sum in the tables; `undefined` where a part is missing. */
function reading(
  sum: Sum,
  applicant: Applicant,
  name: Bilingual,
  table: Situation,
): CandidateCount[] {
  const whole = sum.find(({ operator }) => operator === "within")?.indicator;
  const [included, ...others] = whole === undefined ? [[]] : definitionsOf(whole, applicant, table);
  // What the form counts in is not known.
  if (included === undefined || others.length > 0) return [];
  const side = reckon(sum, applicant, { ...table, included });
  return side.terms.length === 0 || side.missing.length > 0 ? [] : [{ name, side }];
}

function single(indicator: string): Sum {
  return [plainTerm(indicator)];
}

function explanation(
  figure: Figure,
  { name, side }: CandidateCount,
  { naming }: Comparison,
): Finding {
  const own = nameOf(figure, naming);
  const sum = side.terms.length > 1 ? sumText(side.terms, side.low) : "";
  return makeFinding("audit.text_explained", {
    ...placed(figure, side),
    message: {
      zh: `正文${own.zh}${figure.value}是表中的${name.zh}` + (sum === "" ? "" : `:${sum}`),
      en: `${own.en} in the prose, ${figure.value}, is in the tables: ${name.en}` +
        (sum === "" ? "" : `, ${sum}`),
    },
  });
}

function contradiction(figure: Figure, { side }: CandidateCount, { naming }: Comparison): Finding {
  const own = nameOf(figure, naming);
  return makeFinding("audit.text_table", {
    ...placed(figure, side),
    message: {
      zh: `正文${own.zh}为${figure.value}，表中为${numberText(side.low)}，未找到能解释差异的口径`,
      en: `${own.en} is ${figure.value} in the prose and ${numberText(side.low)} in the tables; ` +
        `no other count explains the difference`,
    },
  });
}

function placed(figure: Figure, side: Side) {
  return {
    codes: [figure.code],
    expected: numberText(side.low),
    actual: figure.printed || String(figure.value),
    ...placesOf([figure, ...side.terms.map((term) => term.figure)]),
  };
}

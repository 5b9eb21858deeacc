import type { Alternative, Sum } from "@/codebook/mod.ts";
import type { Applicant, Bilingual, Figure, Finding, Indicators } from "@/model/mod.ts";
import { boundsOf } from "./bounds.ts";
import { reckon, type Side, type Situation } from "./evaluate.ts";
import { KINDS } from "./ledger.ts";
import { nameOf, numberText, sumText } from "./wording.ts";
import { placeOf } from "./place_of.ts";

/** What comparing needs of the codebook. */
export interface Comparison {
  readonly indicators: Indicators;
  readonly alternatives: readonly Alternative[];
}

/** A count of the tables that a number of the prose may be. */
interface Reading {
  readonly name: Bilingual;
  readonly side: Side;
  /** Whether it is what the prose names. */
  readonly isSame: boolean;
}

/**
 * Exact counts of the prose against the tables of the same report. Where they differ, the counts that such a
 * sentence may mean instead are tried: other counts of the tables (`alternatives.csv`), natural persons alone,
 * one sub-row. One that fits is named in a note, and nothing is wrong; only what nothing explains is a contradiction.
 */
export function textAgainstTable(
  situations: readonly Situation[],
  comparison: Comparison,
): Finding[] {
  const [table, prose] = (["table", "narrative"] as const).map((part) =>
    situations.find(({ ledger }) => ledger.where === part && ledger.scope === "all")
  );
  if (table === undefined || prose === undefined) return [];
  const situation = { ...comparison, ...table };
  return [...prose.ledger.figures.values()].flatMap((account) =>
    [...account.values()].flatMap((figure) => compare(figure, situation))
  );
}

function compare(figure: Figure, situation: Comparison & Situation): Finding[] {
  const stated = boundsOf(figure);
  if (stated === null) return [];
  const fits = ({ side }: Reading) => stated.low <= side.high && side.low <= stated.high;
  const readings = readingsOf(figure, situation);
  const same = readings.filter(({ isSame }) => isSame);
  if (readings.length === 0 || same.some(fits)) return [];
  const found = figure.qualifier === "exact" ? readings.find(fits) : undefined;
  if (found !== undefined) return [explanation(figure, found, situation)];
  // A count that the tables do not have under this name contradicts nothing.
  const [own] = same;
  return own === undefined ? [] : [contradiction(figure, own, situation)];
}

/** What the tables have: the indicator itself, then its alternatives, natural persons, sub-rows. */
function readingsOf(figure: Figure, situation: Comparison & Situation): Reading[] {
  const { code, applicant } = figure;
  const { alternatives, indicators } = situation;
  const own = reading(single(code), applicant, true, nameOf(figure, indicators), situation);
  const others = alternatives.filter(({ indicator }) => indicator === code).map((other) =>
    reading(other.expression, applicant, other.isSame, {
      zh: other.labelZh,
      en: other.labelEn,
    }, situation)
  );
  const readings = [own, ...others].filter((found) => found !== null);
  if (readings.length === 0 || figure.value === 0) return readings;
  const natural = applicant === "total"
    ? reading(single(code), KINDS[0]!, false, NATURAL_PERSONS, situation)
    : null;
  const rows = [...indicators.values()].filter(({ parent }) => parent === code).map((row) =>
    reading(single(row.id), applicant, false, {
      zh: `分项“${row.labelZh}”`,
      en: `its part "${row.labelEn}"`,
    }, situation)
  );
  return [...readings, ...[natural, ...rows].filter((found) => found !== null)];
}

const NATURAL_PERSONS: Bilingual = { zh: "自然人一栏", en: "the column of natural persons" };

function reading(
  sum: Sum,
  applicant: Applicant,
  isSame: boolean,
  name: Bilingual,
  situation: Situation,
): Reading | null {
  const side = reckon(sum, applicant, situation);
  return side.terms.length === 0 || side.missing.length > 0 ? null : { name, side, isSame };
}

function single(indicator: string): Sum {
  return [{ sign: 1, indicator, optional: false, previousYear: false, ofApplicants: false }];
}

function explanation(figure: Figure, { name, side }: Reading, { indicators }: Comparison): Finding {
  const own = nameOf(figure, indicators);
  const sum = side.terms.length > 1 ? sumText(side.terms, side.low) : "";
  return {
    ...placed(figure, side),
    rule: "audit.text_explained",
    severity: "note",
    verdict: "consistent",
    message: {
      zh: `正文${own.zh}${figure.value}是表中的${name.zh}` + (sum === "" ? "" : `:${sum}`),
      en: `${own.en} in the prose, ${figure.value}, is in the tables: ${name.en}` +
        (sum === "" ? "" : `, ${sum}`),
    },
  };
}

function contradiction(figure: Figure, { side }: Reading, { indicators }: Comparison): Finding {
  const own = nameOf(figure, indicators);
  return {
    ...placed(figure, side),
    rule: "audit.text_table",
    severity: "warning",
    verdict: "contradiction",
    message: {
      zh: `正文${own.zh}为${figure.value},表中为${numberText(side.low)},未找到能解释差异的口径`,
      en: `${own.en} is ${figure.value} in the prose and ${numberText(side.low)} in the tables; ` +
        `no other count explains the difference`,
    },
  };
}

function placed(
  figure: Figure,
  side: Side,
): Omit<Finding, "rule" | "severity" | "verdict" | "message"> {
  const figures = [figure, ...side.terms.map((term) => term.figure)];
  return {
    codes: [figure.code],
    expected: numberText(side.low),
    actual: figure.printed || String(figure.value),
    span: figure.span,
    quote: figure.quote,
    places: figures.map(placeOf),
    proposal: null,
  };
}

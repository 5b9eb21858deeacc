import type { Expression, Measure, Sum, Term } from "@/codebook/mod.ts";
import { frameInPieces, omit, type RecordOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Chosen } from "./_evaluate.ts";
import type { ReportValues } from "./_report_values.ts";
import { wilson } from "./wilson.ts";

/** What the frame of figures says about the report is joined to the results later. */
const RESULT = omit(schemas.measures, "issuer", "rank", "kind", "province", "year", "method");

/** One row of the frame of measures, without what the frame of figures says about the report. */
export type Result = RecordOf<typeof RESULT>;

/** The row of a count; no row where it has no value or a negative one. */
export function countResult(
  definition: Measure,
  numerator: Expression,
  report: ReportValues,
  counted: Chosen | null,
): readonly Result[] {
  if (counted === null || counted.value < 0) return [];
  return [{
    ...labels(definition, numerator, report, counted, counted.basis),
    numerator: counted.value,
    denominator: null,
    value: counted.value,
    lower: null,
    upper: null,
    n: null,
    doubt: null,
  }];
}

/**
 * The row of a ratio; no row where a part has no value or a negative one, or the denominator is 0.
 */
export function ratioResult(
  definition: Measure,
  numerator: Expression,
  report: ReportValues,
  counted: Chosen | null,
  whole: Chosen | null,
): readonly Result[] {
  if (counted === null || whole === null) return [];
  if (counted.value < 0 || whole.value <= 0) return [];
  // A part above its whole is an error of the source: it is shown, without an interval.
  const isProportion = definition.kind === "share" && counted.value <= whole.value;
  const interval = isProportion ? wilson(counted.value, whole.value) : { lower: null, upper: null };
  return [{
    ...labels(definition, numerator, report, counted, [...counted.basis, ...whole.basis]),
    numerator: counted.value,
    denominator: whole.value,
    value: definition.per * counted.value / whole.value,
    ...interval,
    n: whole.value,
    doubt: null,
  }];
}

/** The results as a frame. */
export function resultsFrame(results: Iterable<Result>): DataFrame {
  return frameInPieces(RESULT, results);
}

function labels(
  definition: Measure,
  numerator: Expression,
  { report, isOpening }: ReportValues,
  counted: Chosen,
  basis: readonly string[],
) {
  return {
    report,
    coverage: isOpening ? "opening" as const : "whole" as const,
    measure: definition.id,
    component: componentOf(numerator, counted.sum),
    basis: [...new Set(basis)].join("|"),
  };
}

/**
 * The indicator that was counted: of alternatives the one with a value. The number of one kind of
 * applicants has no indicator; it goes by the first alternative.
 */
function componentOf(numerator: Expression, counted: Sum): string | null {
  const counts = numerator.map(singleCount);
  if (counts.some((term) => term === null)) return null;
  const term = singleCount(counted);
  return (term?.applicant === "total" ? term : counts[0])?.indicator ?? null;
}

function singleCount(sum: Sum): Term | null {
  const counts = sum.filter(({ operator }) => operator === null);
  return counts.length === 1 ? counts[0]! : null;
}

import type { Expression, Measure } from "@/codebook/mod.ts";
import pl, { type DataFrame, type DataType } from "nodejs-polars";
import type { Evaluated } from "./_evaluate.ts";
import type { Reading } from "./_reading.ts";
import { rowsFrame } from "./_rows_frame.ts";
import { wilson } from "./wilson.ts";

/** One row of the frame of measures, without what the frame of figures tells about the report. */
export interface Result {
  readonly report: string;
  readonly coverage: string;
  readonly measure: string;
  readonly component: string | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number;
  readonly basis: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number | null;
}

/** The row of a count; none where it has no value or a negative one. */
export function countResult(
  definition: Measure,
  numerator: Expression,
  reading: Reading,
  counted: Evaluated | null,
): readonly Result[] {
  if (counted === null || counted.value < 0) return [];
  return [{
    ...labels(definition, numerator, reading, counted.basis),
    numerator: counted.value,
    denominator: null,
    value: counted.value,
    lower: null,
    upper: null,
    n: null,
  }];
}

/** The row of a ratio; none where a part has no value or a negative one, or the denominator is 0. */
export function ratioResult(
  definition: Measure,
  numerator: Expression,
  reading: Reading,
  counted: Evaluated | null,
  whole: Evaluated | null,
): readonly Result[] {
  if (counted === null || whole === null) return [];
  if (counted.value < 0 || whole.value <= 0) return [];
  // A part above its whole is an error of the source: it is shown, without an interval.
  const isProportion = definition.kind === "share" && counted.value <= whole.value;
  const interval = isProportion ? wilson(counted.value, whole.value) : { lower: null, upper: null };
  return [{
    ...labels(definition, numerator, reading, [...counted.basis, ...whole.basis]),
    numerator: counted.value,
    denominator: whole.value,
    value: counted.value / whole.value,
    ...interval,
    n: whole.value,
  }];
}

/** The results as a frame, by columns of declared types. */
export function resultsFrame(results: readonly Result[]): DataFrame {
  return rowsFrame(DTYPES, results);
}

const DTYPES = {
  report: pl.String,
  coverage: pl.String,
  measure: pl.String,
  component: pl.String,
  numerator: pl.Float64,
  denominator: pl.Float64,
  value: pl.Float64,
  basis: pl.String,
  lower: pl.Float64,
  upper: pl.Float64,
  n: pl.Float64,
} as const satisfies Record<keyof Result, DataType>;

function labels(
  definition: Measure,
  numerator: Expression,
  { report, isOpening }: Reading,
  basis: readonly string[],
) {
  const counts = numerator.map((sum) => sum.filter(({ operator }) => operator === null));
  const isSingle = counts.every((sum) => sum.length === 1);
  return {
    report,
    coverage: isOpening ? "opening" : "whole",
    measure: definition.id,
    component: isSingle ? counts[0]?.[0]?.indicator ?? null : null,
    basis: [...new Set(basis)].join("|"),
  };
}

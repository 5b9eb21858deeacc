import type { MeasureRow } from "@/draw/parts/measure_rows.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** A row of the frame of measures; what is left out is null. */
export type Row =
  & Partial<MeasureRow>
  & Pick<MeasureRow, "report" | "numerator" | "basis">
  & { readonly measure: string; readonly kind?: string | null; readonly province?: string | null };

const TEXT = [
  "report",
  "issuer",
  "rank",
  "kind",
  "province",
  "method",
  "coverage",
  "measure",
  "component",
  "basis",
  "quote",
];
const NUMBERS = ["year", "numerator", "denominator", "value", "lower", "upper"];

/** The frame of measures with these rows: the schema holds, however few rows there are. */
export function measuresFrame(rows: readonly Row[]): DataFrame {
  const values = (name: string) => rows.map((row) => row[name as keyof Row] ?? null);
  return pl.DataFrame([
    ...TEXT.map((name) => pl.Series(name, values(name), pl.String)),
    ...NUMBERS.map((name) => pl.Series(name, values(name), pl.Float64)),
  ]);
}

/** The measure `volume` of a report. */
export function volumeRow(
  issuer: string,
  rank: string | null,
  year: number,
  value: number,
  more: Partial<Row> = {},
): Row {
  return {
    report: `${issuer}-${year}`,
    issuer,
    rank,
    year,
    method: "coded",
    coverage: "opening",
    measure: "volume",
    component: "applications.received",
    numerator: value,
    value,
    basis: "applications.received",
    ...more,
  };
}

/** Shares of one whole in a report: a row for each component. */
export function shareRows(
  measure: string,
  total: string,
  [issuer, year, whole, method = "coded"]: readonly [string, number, number, Row["method"]?],
  counts: Readonly<Record<string, number>>,
  more: Partial<Row> = {},
): Row[] {
  return Object.entries(counts).map(([component, numerator]) => ({
    report: `${issuer}-${year}`,
    issuer,
    rank: null,
    year,
    method,
    coverage: "whole",
    measure,
    component,
    numerator,
    denominator: whole,
    value: numerator / whole,
    basis: `${component}|${total}`,
    ...more,
  }));
}

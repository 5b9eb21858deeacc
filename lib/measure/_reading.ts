import { type Inclusion, inclusionsOf } from "@/codebook/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** What one report states, by indicator; null where the report has a place for it and no number. */
export interface Reading {
  readonly report: string;
  /** Whether any of its figures was read from the opening of a page only. */
  readonly isOpening: boolean;
  readonly values: ReadonlyMap<string, number | null>;
  /** What an indicator may include by the form that it was counted by; see `inclusionsOf`. */
  readonly definitionsOf: (indicator: string) => readonly (readonly string[])[];
}

/**
 * The figures to measure by: the preferred ones about the report's own year, of scope `all` and all
 * applicants together. There is at most one for each report and code.
 */
export function headlinesOf(figures: DataFrame): DataFrame {
  const isOwnYear = pl.col("data_year").eq(pl.col("year")).fillNull(true);
  return figures.filter(
    pl.col("preferred").and(isOwnYear)
      .and(pl.col("scope").eq(pl.lit("all")))
      .and(pl.col("applicant").eq(pl.lit("total"))),
  );
}

/**
 * The values of the {@linkcode headlinesOf} figures, report by report. Without the columns `rule` and `context` no form
 * is known.
 */
export function readingsOf(
  figures: DataFrame,
  inclusions: readonly Inclusion[],
): readonly Reading[] {
  const missing = ["rule", "context"].filter((name) => !figures.columns.includes(name));
  const headlines = headlinesOf(figures)
    .withColumns(...missing.map((name) => pl.lit(null).alias(name)))
    .select("report", "code", "value", "coverage", "rule", "context")
    .toRecords() as Headline[];
  return [...Map.groupBy(headlines, ({ report }) => report)].map(([report, rows]) => ({
    report,
    isOpening: rows.some(({ coverage }) => coverage === "opening"),
    values: new Map(rows.map(({ code, value }) => [code, value])),
    definitionsOf: (code) =>
      inclusionsOf(rows.find((row) => row.code === code) ?? { code }, inclusions),
  }));
}

interface Headline {
  readonly report: string;
  readonly code: string;
  readonly value: number | null;
  readonly coverage: string;
  readonly rule: string | null;
  readonly context: string | null;
}

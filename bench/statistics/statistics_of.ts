import {
  agreements,
  correlationMatrix,
  correlations,
  type Interval,
  pool,
  quantiles,
  summaryStatistics,
  wilson,
} from "@/measure/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { DataSet, Statistics } from "./data_set.ts";
import { numbersOf } from "./numbers_of.ts";
import { seriesStatistics } from "./series_statistics.ts";
import { wordStatistics } from "./word_statistics.ts";

/** All statistics that are compared. */
export function statisticsOf(data: DataSet): Statistics {
  const { pairs, cells } = data;
  const frame = pl.DataFrame(
    Object.entries(data.columns).map(([name, values]) => pl.Series(name, [...values], pl.Float64)),
  );
  const measures = measuresOf(data);
  const bounds = (interval: Interval | null) => [interval?.lower ?? null, interval?.upper ?? null];
  return {
    summary: numbersOf(summaryStatistics(frame, ["a", "b"]).drop("variable")),
    pearson: numbersOf(correlations(frame, ["a", "b"]).select("r")),
    spearman: numbersOf(correlations(frame, ["a", "b"], { method: "spearman" }).select("r")),
    matrix: numbersOf(correlationMatrix(frame, ["a", "b"]).drop("variable")),
    pool: numbersOf(pool(measures, []).select("pooled", "mean")),
    pool_interval: numbersOf(pool(measures, []).select("lower", "upper")),
    quantiles: numbersOf(quantiles(measures, []).select("low", "q1", "median", "q3", "high")),
    wilson: data.reports.flatMap(({ numerator, denominator }) => {
      const { lower, upper } = wilson(numerator, denominator);
      return [lower, upper];
    }),
    kappa: [agreements.cohenKappa(pairs)],
    kappa_interval: bounds(agreements.kappaInterval(pairs)),
    ...Object.fromEntries(
      METRICS.map((metric) => [`alpha_${metric}`, [agreements.krippendorffAlpha(cells, metric)]]),
    ),
    ...Object.fromEntries(
      METRICS.map((metric) => [
        `alpha_${metric}_interval`,
        bounds(agreements.alphaInterval(cells, metric)),
      ]),
    ),
    ...seriesStatistics(data),
    ...wordStatistics(data),
  };
}

const METRICS = ["nominal", "ordinal", "interval", "ratio"] as const;

function measuresOf({ reports }: DataSet): DataFrame {
  const number = (name: string, values: number[]) => pl.Series(name, values, pl.Float64);
  return pl.DataFrame([
    pl.Series("report", reports.map((_, index) => `r${index}`), pl.String),
    pl.Series("issuer", reports.map(({ issuer }) => issuer), pl.String),
    ...["rank", "kind", "measure", "component"].map((name) =>
      pl.Series(name, reports.map(() => name), pl.String)
    ),
    number("numerator", reports.map(({ numerator }) => numerator)),
    number("denominator", reports.map(({ denominator }) => denominator)),
    number("value", reports.map(({ numerator, denominator }) => numerator / denominator)),
  ]);
}

import {
  agreements,
  correlations,
  growth,
  pool,
  quantiles,
  summaryStatistics,
  wilson,
  words,
} from "@/measure/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { DataSet } from "./data_set.ts";

/** What is computed of a data set, by the names that `reference.py` uses. */
export type Statistics = Readonly<Record<string, readonly (number | null)[]>>;

/** All statistics that are compared. */
export function statisticsOf(data: DataSet): Statistics {
  const { pairs, cells } = data;
  const frame = pl.DataFrame(
    Object.entries(data.columns).map(([name, values]) => pl.Series(name, [...values], pl.Float64)),
  );
  const measures = measuresOf(data);
  const interval = agreements.kappaInterval(pairs);
  return {
    summary: numbersOf(summaryStatistics(frame, ["a", "b"]).drop("variable")),
    pearson: numbersOf(correlations(frame, ["a", "b"]).select("r")),
    spearman: numbersOf(correlations(frame, ["a", "b"], { method: "spearman" }).select("r")),
    pool: numbersOf(pool(measures, []).select("pooled", "mean")),
    pool_interval: numbersOf(pool(measures, []).select("lower", "upper")),
    quantiles: numbersOf(quantiles(measures, []).select("low", "q1", "median", "q3", "high")),
    wilson: data.reports.flatMap(({ numerator, denominator }) => {
      const { lower, upper } = wilson(numerator, denominator);
      return [lower, upper];
    }),
    growth: numbersOf(
      growth(seriesOf(data), { breaks: [], concordance: [] })
        .select("growth_percent", "log_difference"),
    ),
    kappa: [agreements.cohenKappa(pairs)],
    kappa_interval: [interval?.lower ?? null, interval?.upper ?? null],
    alpha_nominal: [agreements.krippendorffAlpha(cells, "nominal")],
    alpha_ordinal: [agreements.krippendorffAlpha(cells, "ordinal")],
    alpha_interval: [agreements.krippendorffAlpha(cells, "interval")],
    alpha_ratio: [agreements.krippendorffAlpha(cells, "ratio")],
    keyness: keynessOf(data),
  };
}

function numbersOf(frame: DataFrame): (number | null)[] {
  return frame.rows().flat().map((cell) => cell === null ? null : Number(cell));
}

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

/** The numerators as a series of consecutive years. */
function seriesOf({ reports }: DataSet): DataFrame {
  const text = (name: string, cell: string | null) =>
    pl.Series(name, reports.map(() => cell), pl.String);
  return pl.DataFrame([
    text("issuer", "i"),
    pl.Series("year", reports.map((_, index) => 1990 + index), pl.Float64).cast(pl.Int32),
    text("measure", "m"),
    text("component", null),
    pl.Series("value", reports.map(({ numerator }) => numerator), pl.Float64),
    text("basis", "applications.received"),
    text("doubt", null),
  ]);
}

/** G² and its probabilities of two words, of five reports a side of which one has them all. */
function keynessOf({ words: [target, reference] }: DataSet): (number | null)[] {
  const sides = [["t", target], ["r", reference]] as const;
  const rows = sides.flatMap(([side, counts]) =>
    counts.map((count, word) => ({ report: `${side}0`, term: `w${word}`, count }))
  );
  const others = sides.flatMap(([side]) =>
    [1, 2, 3, 4].map((report) => ({ report: `${side}${report}`, term: "w1", count: 1 }))
  );
  const all = [...rows, ...others];
  const terms = pl.DataFrame([
    pl.Series("report", all.map(({ report }) => report), pl.String),
    pl.Series("term", all.map(({ term }) => term), pl.String),
    pl.Series("count", all.map(({ count }) => count), pl.Float64).cast(pl.Int32),
  ]);
  const reports = (side: string) => [0, 1, 2, 3, 4].map((report) => `${side}${report}`);
  const frame = words.keyness(terms, { target: reports("t"), reference: reports("r") });
  return numbersOf(frame.filter(pl.col("term").eq(pl.lit("w0"))).select("g2", "p", "p_holm"));
}

import { loadCodebook } from "@/codebook/mod.ts";
import { eventStudy, growth, indexTo, perCapita, totals } from "@/measure/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { DataSet, Statistics } from "./data_set.ts";
import { numbersOf } from "./numbers_of.ts";

const UNBROKEN = { ...loadCodebook(), breaks: [], concordance: [] };

/** What follows the issuers of a data set over years. */
export function seriesStatistics(data: DataSet): Statistics {
  const series = seriesOf(data);
  const followed = aroundOf(data);
  const changes = (measure: "volume" | "refusal_share") =>
    numbersOf(
      eventStudy(
        followed.withColumn(pl.lit(measure).alias("measure")),
        UNBROKEN,
        { measure, break: "2019-05-15" },
      ).filter(pl.col("year").eq(2019)).head(1).select("value", "lower", "upper"),
    );
  return {
    growth: numbersOf(growth(series, UNBROKEN).select("growth_percent", "log_difference")),
    index: numbersOf(indexTo(series, { base: 1990, by: ["measure", "issuer"] }).select("index")),
    event_ratio: changes("volume"),
    event_difference: changes("refusal_share"),
    totals: numbersOf(totals(followed).select("value", "reports", "issuers")),
    per_capita: numbersOf(ratesOf(data).select("rate")),
  };
}

function textOf(length: number): (name: string, cell: string | null) => pl.Series {
  return (name, cell) => pl.Series(name, Array.from({ length }, () => cell), pl.String);
}

/** The numerators as a series of consecutive years. */
function seriesOf({ reports }: DataSet): DataFrame {
  const text = textOf(reports.length);
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

/** So that names are in the order of the numbers. */
function nameOf(issuer: number): string {
  return `i${String(issuer).padStart(2, "0")}`;
}

/** Counts of two years, by issuer. */
function aroundOf({ around }: DataSet): DataFrame {
  const rows = around.flatMap(([before, after], index) =>
    [before, after].map((value, year) => ({ issuer: nameOf(index), year: 2018 + year, value }))
  );
  const text = textOf(rows.length);
  return pl.DataFrame([
    pl.Series("report", rows.map(({ issuer, year }) => `${issuer}-${year}`), pl.String),
    pl.Series("issuer", rows.map(({ issuer }) => issuer), pl.String),
    pl.Series("year", rows.map(({ year }) => year), pl.Float64).cast(pl.Int32),
    pl.Series("value", rows.map(({ value }) => value), pl.Float64),
    pl.Series("denominator", rows.map(() => null), pl.Float64),
    text("rank", "county"),
    text("kind", "government"),
    text("method", "parsed"),
    text("measure", "volume"),
    text("component", null),
    text("basis", "applications.received"),
    text("doubt", null),
  ]);
}

/** The counts of the first year per ten thousand of a population: the denominators of the reports. */
function ratesOf(data: DataSet): DataFrame {
  const volumes = aroundOf(data).filter(pl.col("year").eq(2018));
  const reports = volumes.select("report", "issuer", "year").withColumn(
    pl.Series("division_code", data.around.map((_, index) => String(110_000 + index)), pl.String),
  );
  const rows = data.around.map(([, after], index) => `${110_000 + index},2018,${after}`);
  const table = `division_code,year,population\n${rows.join("\n")}\n`;
  return perCapita(volumes, table, { reports, column: "population", per: 10_000 }).rates;
}

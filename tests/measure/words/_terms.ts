import pl, { type DataFrame } from "nodejs-polars";

/** The frame `terms` of reports, each with the counts of its terms. */
export function termsOf(
  reports: Readonly<Record<string, Readonly<Record<string, number>>>>,
): DataFrame {
  const rows = Object.entries(reports).flatMap(([report, counts]) =>
    Object.entries(counts).map(([term, count]) => ({ report, term, count }))
  );
  return pl.DataFrame([
    pl.Series("report", rows.map(({ report }) => report), pl.String),
    pl.Series("section", rows.map(() => null), pl.String),
    pl.Series("term", rows.map(({ term }) => term), pl.String),
    pl.Series("count", rows.map(({ count }) => count), pl.Float64).cast(pl.Int32),
  ]);
}

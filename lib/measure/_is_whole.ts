import pl, { type DataFrame, type Expr } from "nodejs-polars";

/**
 * Whether a row is of a report that was read whole; every row of a frame that does not say. Who states
 * a number in the first lines, or that there was none, has chosen to: what was read in the opening of
 * a page only enters no sum, no index and no quartile.
 */
export function isWhole({ columns }: DataFrame): Expr {
  if (!columns.includes("coverage")) return pl.lit(true);
  return pl.col("coverage").isNull().or(pl.col("coverage").neq(pl.lit("opening")));
}

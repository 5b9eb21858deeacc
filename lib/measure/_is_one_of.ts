import pl, { type Expr } from "nodejs-polars";

/** Whether a column has one of some texts. An empty list has no type that Polars could compare. */
export function isOneOf(column: string, texts: readonly string[]): Expr {
  return texts.length === 0 ? pl.lit(false) : pl.col(column).isIn([...texts]);
}

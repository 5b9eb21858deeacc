import pl, { type DataFrame, type Expr } from "nodejs-polars";
import type { Variable, VariableType } from "./variable.ts";

/** The frame with the names and types of its variables, as Parquet keeps them. */
export function typedFrame(frame: DataFrame, variables: readonly Variable[]): DataFrame {
  return frame.select(
    ...variables.map(({ column, name, type }) => cast(pl.col(column), type).alias(name)),
  );
}

function cast(column: Expr, type: VariableType): Expr {
  if (type === "integer") return column.cast(pl.Int64);
  if (type === "date") return column.cast(pl.Date);
  if (type !== "number") return column;
  const number = column.cast(pl.Float64);
  return pl.when(number.isFinite()).then(number).otherwise(pl.lit(null));
}

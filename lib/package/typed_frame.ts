import pl, { type DataFrame, type DataType, type Expr } from "nodejs-polars";
import type { Variable, VariableType } from "./variable.ts";

/** The frame with the names and types of its variables, as Parquet keeps them. */
export function typedFrame(frame: DataFrame, variables: readonly Variable[]): DataFrame {
  return frame.select(
    ...variables.map(({ column, name, type }) => cast(pl.col(column), type).alias(name)),
  );
}

function cast(column: Expr, type: VariableType): Expr {
  const target: DataType | undefined = TYPES[type];
  return target === undefined ? column : column.cast(target);
}

const TYPES: Partial<Record<VariableType, DataType>> = { integer: pl.Int64, date: pl.Date };

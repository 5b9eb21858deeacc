import type { CellKind } from "@/frame/mod.ts";
import pl from "nodejs-polars";

/** The dtype of a column that is made of the cells of another. */
export const DTYPES = {
  text: pl.String,
  number: pl.Float64,
  boolean: pl.Bool,
  date: pl.String,
  other: pl.String,
} as const satisfies Readonly<Record<CellKind, unknown>>;

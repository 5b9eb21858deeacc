import pl, { type DataFrame, type DataType, type Series } from "nodejs-polars";

type Dtype = "String" | "Bool" | "Int32" | "Float64";

type Cell<D extends DataType> = D extends { __dtype: "String" } ? string | null
  : D extends { __dtype: "Bool" } ? boolean | null
  : number | null;

/** How each column of a frame is read off a row. */
export type Cells<Row, Schema extends Record<string, DataType>> = {
  readonly [Column in keyof Schema]: (row: Row) => Cell<Schema[Column]>;
};

/**
 * A frame with the columns of `schema`, filled from `rows`. Throws a `TypeError` where a value does
 * not fit its column: Polars itself would write null or 0 there, without a word.
 */
export function frameOf<Row, Schema extends Record<string, DataType>>(
  schema: Schema,
  rows: readonly Row[],
  cells: Cells<Row, Schema>,
): DataFrame {
  const columns = Object.entries(schema).map(([name, dtype]) =>
    columnOf(name, dtype, rows.map(cells[name] as (row: Row) => unknown))
  );
  return pl.DataFrame(columns);
}

/** One column of `dtype`; throws as {@linkcode frameOf}. */
export function columnOf(name: string, dtype: DataType, values: unknown[]): Series {
  const fits = FITS[dtype.variant as Dtype];
  const misfit = values.find((value) => value !== null && !fits(value));
  if (misfit !== undefined || values.includes(undefined)) {
    throw new TypeError(`Cannot fill column "${name}" of ${dtype.variant}: got ${String(misfit)}`);
  }
  // Polars 0.25 turns a null in an Int32 series into 0; a cast keeps it.
  return dtype.variant === "Int32"
    ? pl.Series(name, values, pl.Float64).cast(pl.Int32, true)
    : pl.Series(name, values, dtype);
}

const FITS: Record<Dtype, (value: unknown) => boolean> = {
  String: (value) => typeof value === "string",
  Bool: (value) => typeof value === "boolean",
  Int32: (value) => typeof value === "number" && (value | 0) === value,
  Float64: (value) => Number.isFinite(value),
};

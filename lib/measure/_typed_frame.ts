import pl, { type DataFrame, type DataType } from "nodejs-polars";

/** The type of each column, by name. */
export type Dtypes<Row> = { readonly [Column in keyof Row & string]-?: DataType };

/**
 * Rows as a frame of declared columns. Throws a `TypeError` for a number that is none: no NaN and no
 * infinity leaves this room.
 */
export function typedFrame<Row extends object>(
  dtypes: Dtypes<Row>,
  rows: readonly Row[],
): DataFrame {
  const columns = Object.entries<DataType>(dtypes).map(([name, dtype]) => {
    const values = rows.map((row) => row[name as keyof Row] ?? null);
    const misfit = values.find((value) => typeof value === "number" && !Number.isFinite(value));
    if (misfit !== undefined) throw new TypeError(`Cannot fill "${name}": got ${misfit}`);
    // Polars 0.25 turns a null in an Int32 series into 0; a cast keeps it.
    return dtype.variant === "Int32"
      ? pl.Series(name, values, pl.Float64).cast(pl.Int32, true)
      : pl.Series(name, values, dtype);
  });
  return pl.DataFrame(columns);
}

import pl, { type DataFrame, type DataType } from "nodejs-polars";

/** A row for a frame of these columns. */
export type RowOf<Columns extends Record<string, DataType>> = Readonly<
  Record<keyof Columns, string | number | null>
>;

/** The type of each column, by name. */
export type Dtypes<Row> = { readonly [Column in keyof Row & string]-?: DataType };

/**
 * Rows as a frame, by columns of declared types, so that an empty frame has them too. Throws a
 * `TypeError` for a number that is none: no NaN and no infinity leaves this room.
 */
export function rowsFrame<Columns extends Record<string, DataType>>(
  columns: Columns,
  rows: readonly RowOf<Columns>[],
): DataFrame {
  return pl.DataFrame(
    Object.entries(columns).map(([name, dtype]) => {
      const values = rows.map((row) => row[name]);
      const misfit = values.find((value) => typeof value === "number" && !Number.isFinite(value));
      if (misfit !== undefined) throw new TypeError(`Cannot fill "${name}": got ${misfit}`);
      // Polars 0.25 turns a null in an Int32 series into 0; a cast keeps it.
      return dtype.variant === "Int32"
        ? pl.Series(name, values, pl.Float64).cast(pl.Int32, true)
        : pl.Series(name, values, dtype);
    }),
  );
}

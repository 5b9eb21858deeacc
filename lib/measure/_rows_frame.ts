import pl, { type DataFrame, type DataType } from "nodejs-polars";

/** A row for a frame of these columns. */
export type RowOf<Columns extends Record<string, DataType>> = Readonly<
  Record<keyof Columns, string | number | null>
>;

/** Rows as a frame, by columns of declared types, so that an empty frame has them too. */
export function rowsFrame<Columns extends Record<string, DataType>>(
  columns: Columns,
  rows: readonly RowOf<Columns>[],
): DataFrame {
  return pl.DataFrame(
    Object.entries(columns).map(([name, dtype]) => {
      const values = rows.map((row) => row[name]);
      // Polars 0.25 turns a null in an Int32 series into 0; a cast keeps it.
      return dtype.variant === "Int32"
        ? pl.Series(name, values, pl.Float64).cast(pl.Int32, true)
        : pl.Series(name, values, dtype);
    }),
  );
}

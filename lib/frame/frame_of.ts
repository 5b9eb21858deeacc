import pl, { type DataFrame, type Series } from "nodejs-polars";
import { type Column, columnText, isCell, type RecordOf, type Schema } from "./column.ts";

/**
 * A frame with the columns of `schema`, filled from `records`; other fields are left out. An empty
 * frame has the columns, too. Throws a `TypeError` where a value does not fit its column: Polars
 * itself would silently write null or 0 there.
 *
 * @example
 * ```ts
 * import { frameOf, i32, nullable, str } from "@/frame/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const frame = frameOf({ report: str, year: nullable(i32) }, [{ report: "a", year: null }]);
 * assertEquals(frame.toRecords(), [{ report: "a", year: null }]);
 * ```
 */
export function frameOf<S extends Schema>(
  schema: S,
  records: readonly RecordOf<S>[],
): DataFrame {
  return pl.DataFrame(
    Object.entries(schema).map(([name, column]) =>
      seriesOf(name, column, records.map((record) => record[name]))
    ),
  );
}

/** One column of a frame; throws as {@linkcode frameOf}. */
export function seriesOf(name: string, column: Column, values: readonly unknown[]): Series {
  const row = values.findIndex((value) => !isCell(column, value));
  if (row >= 0) {
    throw new TypeError(
      `Cannot fill column "${name}" of ${columnText(column)}: got ${String(values[row])}`,
    );
  }
  // Polars 0.25 turns a null in an Int32 series into 0; a cast keeps it.
  return column.dtype === "Int32"
    ? pl.Series(name, [...values], pl.Float64).cast(pl.Int32, true)
    : pl.Series(name, [...values], pl[column.dtype]);
}

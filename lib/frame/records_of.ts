import pl, { type DataFrame, type DataType, type Series } from "nodejs-polars";
import { columnText, isCell, type RecordOf, type Schema } from "./column.ts";
import { requireColumns } from "./require_columns.ts";

/**
 * The rows of a frame, with the columns of `schema` and no others. Throws a `TypeError` that calls
 * the frame `name` where it lacks a column or a cell does not fit its column, so that a renamed
 * column is noticed here and not as `undefined` later.
 *
 * Numbers may have any dtype, since a frame read from CSV has integers of 64 bits and one made of
 * plain numbers has floats only.
 *
 * @example
 * ```ts
 * import { f64, recordsOf, str } from "@/frame/mod.ts";
 * import { assertEquals, assertThrows } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame({ report: ["a"], value: [27], note: ["x"] });
 * assertEquals(recordsOf(frame, { report: str, value: f64 }, "figures"), [{ report: "a", value: 27 }]);
 * assertThrows(() => recordsOf(frame, { year: f64 }, "figures"), TypeError, 'no column "year"');
 * ```
 */
export function recordsOf<S extends Schema>(
  frame: DataFrame,
  schema: S,
  name: string,
): RecordOf<S>[] {
  const taken = requireColumns(frame, schema, name);
  const records: unknown[] = taken.select(...taken.getColumns().map(readable)).toRecords();
  checkCells(records, schema, name);
  return records;
}

/** Polars 0.25 can read integers of 64 bits as null. */
function readable({ name, dtype }: Series) {
  const { variant }: DataType = dtype;
  return variant.endsWith("Int64") ? pl.col(name).cast(pl.Float64) : pl.col(name);
}

function checkCells<S extends Schema>(
  records: unknown[],
  schema: S,
  name: string,
): asserts records is RecordOf<S>[] {
  const columns = Object.entries(schema);
  for (const [row, record] of records.entries()) {
    const cells = record as Readonly<Record<string, unknown>>;
    const misfit = columns.find(([column, it]) => !isCell(it, cells[column]));
    if (misfit === undefined) continue;
    const [column, it] = misfit;
    throw new TypeError(
      `Cannot read the frame "${name}": column "${column}" holds ${
        JSON.stringify(cells[column])
      } in row ${row}, but must hold ${columnText(it)}`,
    );
  }
}

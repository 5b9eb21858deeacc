import { checkColumns } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/**
 * The frame with these columns only, in this order.
 *
 * Throws a `TypeError` for a column that it does not have, the nearest first, and a `RangeError` for
 * one that is named twice.
 *
 * @example
 * ```ts
 * import { select } from "@/mod.ts";
 * import { assertEquals, assertThrows } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame({ issuer: ["甲县"], year: [2018], value: [4] });
 * assertEquals(select(frame, "value", "year").columns, ["value", "year"]);
 * assertThrows(() => select(frame, "vlaue"), TypeError, "the frame has value");
 * ```
 */
export function select(frame: DataFrame, ...columns: readonly string[]): DataFrame {
  checkColumns(frame, columns, "select");
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new RangeError(`Cannot select "${twice}": it is named twice`);
  return frame.select(...columns);
}

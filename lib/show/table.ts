import type { DataFrame } from "nodejs-polars";
import { display } from "./_display.ts";
import { tableBundle } from "./_table_bundle.ts";
import type { TableOptions } from "./_table_view.ts";

/**
 * Shows a frame under the running cell: how many rows and columns it has, and the first of its
 * rows. Always write `await table(frame)`: without the wait a front end may lose it.
 *
 * Throws a `RangeError` for a column that the frame does not have, an invalid number of rows, and a
 * view larger than 2 MB.
 *
 * @example
 * ```ts
 * import { table } from "@/show/mod.ts";
 * import pl from "nodejs-polars";
 *
 * await table(pl.DataFrame({ issuer: ["甲县人民政府"], year: [2014] }), { rows: 5 });
 * // 1 row × 2 columns
 * ```
 */
export async function table(frame: DataFrame, options: TableOptions = {}): Promise<void> {
  await display(tableBundle(frame, options));
}

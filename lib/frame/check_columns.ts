import type { DataFrame } from "nodejs-polars";
import { choices } from "@/model/mod.ts";
import { checkFrame } from "./check_frame.ts";

/**
 * Throws a `TypeError` where the frame lacks one of the columns, the nearest that it has first, or is
 * no frame: `Cannot <action> "<column>": the frame has …`.
 *
 * @example
 * ```ts
 * import { checkColumns } from "@/frame/mod.ts";
 * import { assertThrows } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame({ issuer: ["甲县"], year: [2018] });
 * assertThrows(
 *   () => checkColumns(frame, ["yaer"], "group by"),
 *   TypeError,
 *   'Cannot group by "yaer": the frame has year, issuer',
 * );
 * ```
 */
export function checkColumns(frame: DataFrame, columns: readonly string[], action: string): void {
  checkFrame(frame, "given");
  const unknown = columns.find((column) => !frame.columns.includes(column));
  if (unknown === undefined) return;
  throw new TypeError(
    `Cannot ${action} "${unknown}": the frame has ${choices(unknown, frame.columns)}`,
  );
}

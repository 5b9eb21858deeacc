import { choices } from "@/model/mod.ts";
import pl, { type DataFrame, type DataType } from "nodejs-polars";

/** The numbers of a column; null for a cell that has none, NaN and infinities included. */
export type Numbers = readonly (number | null)[];

/**
 * The columns as numbers; those of true and false as 1 and 0. Throws a `RangeError` for a column that
 * the frame does not have, and for one of texts.
 */
export function numbersIn(
  frame: DataFrame,
  columns: readonly string[],
  action: string,
): ReadonlyMap<string, Numbers> {
  const types: Readonly<Record<string, DataType>> = frame.schema;
  return new Map(columns.map((name) => {
    const type = types[name]?.variant;
    if (type === undefined) {
      throw new RangeError(
        `Cannot ${action} "${name}": the frame has ${choices(name, frame.columns)}`,
      );
    }
    if (type !== "Bool" && !/^(?:U?Int|Float)\d+$/.test(type)) {
      throw new RangeError(`Cannot ${action} "${name}": it holds ${type}, not numbers`);
    }
    const cells: (number | null)[] = frame.getColumn(name).cast(pl.Float64).toArray();
    return [name, cells.map((cell) => Number.isFinite(cell) ? cell : null)];
  }));
}

import { cellsOf, checkColumns, kindOf } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { DTYPES } from "./_dtypes.ts";
import { keysOf, keyText, repeated } from "./_keys.ts";

/** What {@linkcode joinFrames} makes. */
export interface Joined {
  /** All rows of the frame with the columns of the table; null where it has no row. */
  readonly joined: DataFrame;
  /** The rows of the frame for which the table has none. */
  readonly unmatched: DataFrame;
  /** The rows of the table that no row of the frame has taken. */
  readonly unused: DataFrame;
}

/**
 * A frame with the columns of a table, by the columns of `on`: many rows of the frame may take one row
 * of the table, never the reverse, so that no row is doubled or lost. A row with a null in its key
 * takes none.
 *
 * Throws a `TypeError` for a column that one of the two does not have, and for keys of two types, as
 * numbers and texts, which never match; a `RangeError` for two rows of the table with one key, and for
 * a column that both have besides `on`.
 */
export function joinFrames(frame: DataFrame, table: DataFrame, on: readonly string[]): Joined {
  checkKeys(frame, table, on);
  const added = table.columns.filter((column) => !on.includes(column));
  const both = added.find((column) => frame.columns.includes(column));
  if (both !== undefined) {
    throw new RangeError(
      `Cannot join "${both}": the frame and the table have it; name it in on, or rename one`,
    );
  }
  const isKnown = (key: string) => !(JSON.parse(key) as unknown[]).includes(null);
  const tableKeys = keysOf(table, on);
  const twice = repeated(tableKeys.filter(isKnown));
  if (twice !== undefined) {
    throw new RangeError(
      `Cannot join ${keyText(on, twice.key)}: ${twice.count} rows of the table have it, and each ` +
        "would double rows of the frame; name in on what distinguishes them",
    );
  }
  const rowOf = new Map(tableKeys.map((key, row) => [key, row]));
  const taken = keysOf(frame, on).map((key) => isKnown(key) ? rowOf.get(key) : undefined);
  const used = new Set(taken);
  const columns = added.map((column) => {
    const cells = cellsOf(table, column);
    const dtype = DTYPES[kindOf(table.getColumn(column).dtype)];
    return pl.Series(column, taken.map((row) => row === undefined ? null : cells[row]!), dtype);
  });
  return {
    joined: columns.length === 0 ? frame : frame.withColumns(...columns),
    unmatched: frame.filter(pl.Series("", taken.map((row) => row === undefined), pl.Bool)),
    unused: table.filter(pl.Series("", tableKeys.map((_, row) => !used.has(row)), pl.Bool)),
  };
}

function checkKeys(frame: DataFrame, table: DataFrame, on: readonly string[]): void {
  if (on.length === 0) {
    throw new TypeError('Cannot join: on names the columns, as ["issuer", "year"]');
  }
  checkColumns(frame, on, "join by");
  checkColumns(table, on, "join by");
  for (const column of on) {
    const [own, other] = [frame, table].map((each) => kindOf(each.getColumn(column).dtype));
    if (own === other) continue;
    throw new TypeError(
      `Cannot join by "${column}": it is ${own} in the frame and ${other} in the table, which never ` +
        "match",
    );
  }
}

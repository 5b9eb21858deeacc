import { type Cell, cellsOf, checkColumns, kindOf } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { DTYPES } from "./_dtypes.ts";
import { keysOf, keyText, repeated } from "./_keys.ts";

/** Options of {@linkcode wide}. */
export interface WideOptions {
  /** The columns that identify a row of the result, as `["issuer", "year"]`. */
  readonly rows: readonly string[];
  /** The column of which each value becomes a column, as `code`. */
  readonly columns: string;
  /**
   * The column, or columns, that fill them; default: `value`. Those of a second one, as `state`, have
   * its name behind theirs: `applications.received_state`.
   */
  readonly values?: string | readonly string[];
}

/** More columns than this are hardly meant. */
const MOST = 500;

/**
 * A long frame laid out wide: one row for each combination of `rows`, one column for each value of
 * `columns`, in the order in which they occur. A cell for which the frame has no row is null, as is one
 * whose row has none: `state` among the values distinguishes them. Nothing is added up.
 *
 * Throws a `TypeError` for a column that the frame does not have; a `RangeError` for two rows of one
 * cell, rows without a value in `columns`, and more than 500 columns.
 *
 * @example
 * ```ts
 * import { wide } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame({
 *   issuer: ["甲县", "甲县", "乙县"],
 *   code: ["applications.received", "fees.total", "applications.received"],
 *   value: [4, 0, 7],
 * });
 * assertEquals(wide(frame, { rows: ["issuer"], columns: "code" }).toRecords(), [
 *   { issuer: "甲县", "applications.received": 4, "fees.total": 0 },
 *   { issuer: "乙县", "applications.received": 7, "fees.total": null },
 * ]);
 * ```
 */
export function wide(frame: DataFrame, options: WideOptions): DataFrame {
  const { rows, columns, values = "value" } = options;
  const filling = typeof values === "string" ? [values] : values;
  checkColumns(frame, [...rows, columns, ...filling], "lay out");
  const keys = keysOf(frame, rows);
  const names = namesOf(frame, columns);
  checkOnce(keysOf(frame, [...rows, columns]), [...rows, columns]);
  const places = new Map([...new Set(keys)].map((key, place) => [key, place]));
  const series = [...new Set(names)].flatMap((name) =>
    filling.map((column, nth) => {
      const cells: Cell[] = Array(places.size).fill(null);
      return { name: nth === 0 ? name : `${name}_${column}`, of: name, column, cells };
    })
  );
  checkNames([...rows, ...series.map(({ name }) => name)]);
  const filled = new Map(filling.map((column) => [column, cellsOf(frame, column)]));
  const byName = Map.groupBy(series, ({ of }) => of);
  names.forEach((name, row) => {
    const place = places.get(keys[row]!)!;
    for (const { column, cells } of byName.get(name)!) cells[place] = filled.get(column)![row]!;
  });
  const isFirst = firstOnes(keys);
  return frame.select(...rows).filter(pl.Series("first", isFirst, pl.Bool)).withColumns(
    ...series.map(({ name, column, cells }) =>
      pl.Series(name, cells, DTYPES[kindOf(frame.getColumn(column).dtype)])
    ),
  );
}

function firstOnes(keys: readonly string[]): boolean[] {
  const seen = new Set<string>();
  return keys.map((key) => !seen.has(key) && seen.add(key).has(key));
}

/** The columns to be, one name for each row. */
function namesOf(frame: DataFrame, column: string): string[] {
  const cells = cellsOf(frame, column);
  const nameless = cells.filter((cell) => cell === null).length;
  if (nameless > 0) {
    const state =
      `${nameless} rows have nothing in it; frame.dropNulls("${column}") leaves them out`;
    throw new RangeError(`Cannot lay out "${column}": ${state}`);
  }
  const count = new Set(cells).size;
  if (count <= MOST) return cells.map(String);
  throw new RangeError(
    `Cannot lay out "${column}": it has ${count} values, and at most ${MOST} become columns`,
  );
}

/** The first of two rows would hide the other. */
function checkOnce(keys: readonly string[], columns: readonly string[]): void {
  const twice = repeated(keys);
  if (twice === undefined) return;
  throw new RangeError(
    `Cannot lay out ${keyText(columns, twice.key)}: ${twice.count} rows have it; choose one with ` +
      "where(…), or name in rows what distinguishes them",
  );
}

function checkNames(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new RangeError(`Cannot lay out "${twice}": two columns would have this name`);
  }
}

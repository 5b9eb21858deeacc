import { cellsOf, checkColumns, kindOf } from "@/frame/mod.ts";
import { oneOf } from "@/model/mod.ts";
import pl, { type DataFrame, type Expr } from "nodejs-polars";
import { sumOrNull } from "../sum_or_null.ts";
import { keysOf, keyText } from "./_keys.ts";

/** How the numbers of a group become one. */
export type Aggregate = "sum" | "mean" | "median" | "min" | "max";

/** By column of numbers. */
export type Aggregates = Readonly<Record<string, Aggregate>>;

/** What unlike rows are, for an error: no aggregate joins them. */
const UNLIKE = {
  code: "they count different things",
  measure: "they are different measures",
  component: "they count different things",
  unit: "they have different units",
  scope: "one of them is part of another",
  applicant: "the total counts each kind of applicant in",
  preferred: "they are several readings of one figure",
  canonical: "they are several versions of one report",
  data_year: "a figure about another year is no figure of the report's own",
} as const;

/** What no sum joins, besides. */
const NESTED = {
  rank: "a report counts in the bodies below its issuer",
  kind: "the report of a government counts its departments in",
} as const;

/**
 * Groups of rows: the columns of `by`, `rows` (how many), and for each aggregate its column (f64) and
 * `<column>_missing`, how many cells have no number. They are left out; a group of nothing else is
 * null, never 0. Rows without a value in a column of `by` are a group of their own. Sorted by `by`.
 *
 * Throws a `RangeError` where a group would join what must not be joined: other indicators, measures,
 * units, scopes, applicants or readings in any aggregate; in a sum also levels and kinds of bodies,
 * whose reports count each other in, several reports of one issuer and year, and shares or ratios. Name
 * the column in `by`, or choose with `where`. Throws a `TypeError` for a column that the frame does not
 * have, or that holds no numbers.
 *
 * @example
 * ```ts
 * import { groupBy } from "@/mod.ts";
 * import { assertEquals, assertThrows } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame({
 *   rank: ["county", "county", "province"],
 *   year: [2015, 2015, 2015],
 *   value: [4, null, 900],
 * });
 * assertEquals(groupBy(frame, ["rank", "year"], { value: "sum" }).toRecords(), [
 *   { rank: "county", year: 2015, rows: 2, value: 4, value_missing: 1 },
 *   { rank: "province", year: 2015, rows: 1, value: 900, value_missing: 0 },
 * ]);
 * assertThrows(() => groupBy(frame, ["year"], { value: "sum" }), RangeError, '"county", "province"');
 * ```
 */
export function groupBy(
  frame: DataFrame,
  by: readonly string[],
  aggregates: Aggregates,
): DataFrame {
  checkColumns(frame, by, "group by");
  checkColumns(frame, Object.keys(aggregates), "aggregate");
  checkAggregates(frame, by, aggregates);
  for (const [column, how] of Object.entries(aggregates)) {
    // A row without a number is joined with nothing.
    checkLike(frame.filter(pl.col(column).isNotNull()), by, column, how);
  }
  const expressions = Object.entries(aggregates).flatMap(([column, how]) => [
    HOW[how](column).cast(pl.Float64).alias(column),
    pl.col(column).nullCount().cast(pl.Float64).alias(`${column}_missing`),
  ]);
  const keyed = by.length === 0 ? frame.withColumn(pl.lit("").alias(ALL)) : frame;
  const keys = by.length === 0 ? [ALL] : [...by];
  const grouped = keyed
    .groupBy(keys)
    .agg(pl.len().cast(pl.Float64).alias("rows"), ...expressions)
    .sort(keys);
  return by.length === 0 ? grouped.drop(ALL) : grouped;
}

/** The key of a single group. */
const ALL = "\0";

const HOW: Readonly<Record<Aggregate, (column: string) => Expr>> = {
  sum: sumOrNull,
  mean: (column) => pl.col(column).mean(),
  median: (column) => pl.col(column).median(),
  min: (column) => pl.col(column).min(),
  max: (column) => pl.col(column).max(),
};

function checkAggregates(frame: DataFrame, by: readonly string[], aggregates: Aggregates): void {
  const entries = Object.entries(aggregates);
  if (entries.length === 0) {
    throw new TypeError('Cannot group rows: aggregates are written { value: "sum" }');
  }
  for (const [column, how] of entries) {
    oneOf(Object.keys(HOW), how, `aggregate ${column} by`);
    const kind = kindOf(frame.getColumn(column).dtype);
    if (kind !== "number") {
      throw new TypeError(`Cannot aggregate "${column}": it holds ${kind}, not numbers`);
    }
    if (by.includes(column)) {
      throw new TypeError(`Cannot aggregate "${column}": the rows are grouped by it`);
    }
  }
}

/** That the rows of each group may be joined. */
function checkLike(frame: DataFrame, by: readonly string[], column: string, how: Aggregate): void {
  const isSum = how === "sum";
  const held = Object.entries(isSum ? { ...UNLIKE, ...NESTED } : UNLIKE)
    .filter(([name]) => frame.columns.includes(name) && !by.includes(name) && name !== column);
  const groups = keysOf(frame, by);
  for (const [name, reason] of held) {
    const mixed = mixedGroup(groups, textsOf(frame, name));
    if (mixed === undefined) continue;
    throw new RangeError(
      `Cannot ${isSum ? "sum up" : `take the ${how} of`} "${column}" over ${name} ` +
        `${mixed.values.join(", ")}${
          inGroup(by, mixed.group)
        }: ${reason}; group by "${name}", too, ` +
        "or choose one with where(…)",
    );
  }
  if (isSum) {
    checkReports(frame, groups, column);
    checkCount(frame, column);
  }
}

/** The cells as an error quotes them; of a figure about the report's own year, that it is. */
function textsOf(frame: DataFrame, column: string): string[] {
  const cells = cellsOf(frame, column);
  if (column !== "data_year" || !frame.columns.includes("year")) {
    return cells.map((cell) => JSON.stringify(cell));
  }
  const years = cellsOf(frame, "year");
  return cells.map((cell, row) => cell === null || cell === years[row] ? "own" : String(cell));
}

/** The first group whose rows differ, and how. */
function mixedGroup(groups: readonly string[], cells: readonly string[]) {
  const values = new Map<string, Set<string>>();
  groups.forEach((group, row) => {
    const own = values.get(group);
    own === undefined ? values.set(group, new Set([cells[row]!])) : own.add(cells[row]!);
  });
  const found = [...values].find(([, own]) => own.size > 1);
  return found && { group: found[0], values: [...found[1]].toSorted().slice(0, 6) };
}

function inGroup(by: readonly string[], group: string): string {
  return by.length === 0 ? "" : ` (${keyText(by, group)})`;
}

/** Two reports of one issuer and year say the same twice. */
function checkReports(
  frame: DataFrame,
  groups: readonly string[],
  column: string,
): void {
  const identity = ["issuer", "year", "report"];
  if (!identity.every((name) => frame.columns.includes(name))) return;
  const known = cellsOf(frame, "issuer");
  const of = keysOf(frame, ["issuer", "year"]).map((key, row) =>
    known[row] === null ? `${row}` : JSON.stringify([groups[row], key])
  );
  const mixed = mixedGroup(of, cellsOf(frame, "report").map((cell) => JSON.stringify(cell)));
  if (mixed === undefined) return;
  throw new RangeError(
    `Cannot sum up "${column}" over the reports ${
      mixed.values.join(", ")
    }: they are of one issuer ` +
      "and year; canonicalFigures(frames) leaves one",
  );
}

/** Shares and ratios have no sum. */
function checkCount(frame: DataFrame, column: string): void {
  if (column !== "value") return;
  const isRatio = frame.columns.includes("denominator") &&
      cellsOf(frame, "denominator").some((cell) => cell !== null) ||
    frame.columns.includes("unit") && cellsOf(frame, "unit").includes("%");
  if (isRatio) {
    throw new RangeError(
      'Cannot sum up "value": it is a share or ratio; pool(…) joins ratios, "mean" averages them',
    );
  }
}

import { type Cell, cellsOf, checkColumns, kindOf } from "@/frame/mod.ts";
import { choices } from "@/model/mod.ts";
import pl, { type DataFrame, type Expr } from "nodejs-polars";

/** From one value to another, both included; one end may be left open. */
export interface Between {
  readonly from?: number | string;
  readonly to?: number | string;
}

/** What a cell must be: a value, one of several, or between two; `null` is where nothing is known. */
export type Condition = Cell | readonly Cell[] | Between;

/** By column; `years` is the first and the last year of the column `year`. */
export type Conditions = Readonly<Record<string, Condition>>;

/** Options of {@linkcode where}. */
export interface WhereOptions {
  /** Whether a text that no row has is no mistake, as over a folder that may lack a level. */
  readonly mayLack?: boolean;
}

/**
 * The rows of a frame that fulfil all conditions. A row with nothing in a column that a condition
 * names (null) is left out, since nothing is known of it; `null` as a value takes it.
 *
 * Throws a `TypeError` for a column that the frame does not have, the nearest first, for a value of
 * another type than the column's, and for an expression, which `frame.filter` takes; a `RangeError` for
 * a text that no row has: it is most often misspelt, and would give no rows without a word.
 *
 * @example
 * ```ts
 * import { where } from "@/mod.ts";
 * import { assertEquals, assertThrows } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame({
 *   province: ["安徽", "安徽", "河北", null],
 *   rank: ["county", "township", "county", "county"],
 *   year: [2015, 2016, 2015, 2015],
 * });
 * assertEquals(where(frame, { province: "安徽", years: [2015, 2020] }).height, 2);
 * assertEquals(where(frame, { rank: ["county"], province: [null, "河北"] }).height, 2);
 * assertEquals(where(frame, { year: { from: 2016 } }).height, 1);
 * assertThrows(() => where(frame, { province: "安微" }), RangeError, "no row has it, but 安徽");
 * ```
 */
export function where(
  frame: DataFrame,
  conditions: Conditions,
  { mayLack = false }: WhereOptions = {},
): DataFrame {
  checkConditions(conditions);
  const named = Object.entries(conditions).map(([name, condition]): [string, Condition] =>
    name === "years" && !frame.columns?.includes(name)
      ? ["year", yearsOf(condition)]
      : [name, condition]
  );
  checkColumns(frame, named.map(([column]) => column), "choose rows by");
  return named.reduce((rows, [column, condition]) => {
    const values = valuesOf(condition);
    checkTypes(frame, column, values);
    if (isRange(condition)) return rows.filter(between(column, condition));
    if (values.length === 0) throw failure(RangeError, column, values, "no value is given");
    if (!mayLack) checkPresent(frame, column, values);
    return rows.filter(isOneOf(column, values));
  }, frame);
}

function checkConditions(conditions: unknown): void {
  const isPlain = typeof conditions === "object" && conditions !== null &&
    Object.getPrototypeOf(conditions) === Object.prototype && !("_expr" in conditions);
  if (isPlain) return;
  throw new TypeError(
    'Cannot choose rows: conditions are written { rank: "county", years: [2015, 2020] }; ' +
      "an expression of Polars goes to frame.filter(…)",
  );
}

function yearsOf(condition: Condition): Between {
  const [from, to, ...rest] = Array.isArray(condition) ? condition : [];
  if (!Number.isInteger(from) || !Number.isInteger(to) || rest.length > 0 || from > to) {
    throw failure(TypeError, "years", condition, "the first and the last are written [2015, 2020]");
  }
  return { from, to };
}

function isRange(condition: Condition): condition is Between {
  return typeof condition === "object" && condition !== null && !Array.isArray(condition);
}

function valuesOf(condition: Condition): readonly Cell[] {
  if (!isRange(condition)) return Array.isArray(condition) ? condition : [condition as Cell];
  const unknown = Object.keys(condition).find((key) => key !== "from" && key !== "to");
  if (unknown !== undefined || Object.keys(condition).length === 0) {
    throw new TypeError(`Cannot choose rows by "${unknown ?? ""}": a range has from, to`);
  }
  return [condition.from, condition.to].filter((end) => end !== undefined);
}

/** A text never equals a number, nor 0 a blank: Polars would give no rows, or an error of its own. */
function checkTypes(frame: DataFrame, column: string, values: readonly Cell[]): void {
  const kind = kindOf(frame.getColumn(column).dtype);
  const holds = kind === "date" ? "text" : kind;
  const wrong = values.find((value) =>
    value !== null && (nameOf(value) !== holds || Number.isNaN(value))
  );
  const isMissing = values.some((value) => value === undefined);
  if (wrong === undefined && !isMissing) return;
  const hint = kind === "number" && isNumeral(wrong)
    ? `: write ${Number(wrong)}`
    : holds === "text" && typeof wrong === "number"
    ? `: write "${wrong}"`
    : "";
  if (isMissing) {
    throw failure(TypeError, column, undefined, "it has no value; null is nothing known");
  }
  throw failure(TypeError, column, wrong, `the column holds ${PLURAL[kind]}${hint}`);
}

const PLURAL = {
  text: "texts",
  number: "numbers",
  boolean: "true and false",
  date: "dates, written as 2019-05-15",
  other: "lists or other values: use frame.filter(…)",
} as const;

function nameOf(value: unknown): string {
  return typeof value === "string" ? "text" : typeof value;
}

function isNumeral(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
}

function checkPresent(frame: DataFrame, column: string, values: readonly Cell[]): void {
  const asked = values.filter((value) => typeof value === "string");
  if (asked.length === 0 || frame.height === 0) return;
  const present = new Set(cellsOf(frame.select(column).unique(), column));
  const lacking = asked.find((value) => !present.has(value));
  if (lacking === undefined) return;
  const there = [...present].filter((value) => value !== null).map(String);
  const known = there.length === 0 ? "nothing is known in any" : `but ${choices(lacking, there)}`;
  throw failure(RangeError, column, lacking, `no row has it, ${known}`);
}

function failure(
  kind: typeof TypeError | typeof RangeError,
  column: string,
  value: unknown,
  state: string,
) {
  return new kind(`Cannot choose rows by ${column} ${JSON.stringify(value) ?? value}: ${state}`);
}

/** Numbers of any dtype compare as floats, dates as texts. */
function comparable(column: string, example: unknown): Expr {
  return typeof example === "number"
    ? pl.col(column).cast(pl.Float64)
    : typeof example === "string"
    ? pl.col(column).cast(pl.String)
    : pl.col(column);
}

function isOneOf(column: string, values: readonly Cell[]): Expr {
  const known = values.filter((value) => value !== null);
  const isKnown = comparable(column, known[0]).isIn(known);
  const isNull = pl.col(column).isNull();
  if (known.length === values.length) return isKnown;
  return known.length === 0 ? isNull : isKnown.fillNull(false).or(isNull);
}

function between(column: string, { from, to }: Between): Expr {
  const cell = comparable(column, from ?? to);
  const ends = [
    ...from === undefined ? [] : [cell.gtEq(pl.lit(from))],
    ...to === undefined ? [] : [cell.ltEq(pl.lit(to))],
  ];
  return ends.reduce((all, each) => all.and(each));
}

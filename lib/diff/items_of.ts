import { compareText } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { type FrameRule, isWide } from "./frame_rules.ts";
import { cellOf, type Item } from "./item.ts";
import { type Pair, pairRows } from "./pair_rows.ts";
import { numbersOf, type Row, rowsOf } from "./rows_of.ts";

/** A frame of two runs. */
export interface FramePair {
  readonly name: string;
  readonly before: DataFrame;
  readonly after: DataFrame;
}

/** The rows of a frame that two runs do not have alike, by report. */
export function itemsOf(
  { name, before, after }: FramePair,
  rule: FrameRule,
  renamed: ReadonlyMap<string, string>,
): readonly Item[] {
  const common = before.columns.filter((column) => after.columns.includes(column));
  const among = (columns: readonly string[]) => columns.filter((column) => common.includes(column));
  const keys = rule.keys.map(among);
  const compared = among(rule.compared ?? without(common, [...rule.apart ?? [], ...keys[0]!]));
  const echoes = among(rule.echoes ?? []);
  const numbers = new Set([...numbersOf(before), ...numbersOf(after)]);
  const { about = "report", details = [], shown = "report" } = rule;
  const needed = [
    ...keys.flat(),
    ...compared,
    ...echoes,
    ...among([...SHOWN, about, ...details, shown]),
  ];
  const columns = [...new Set(needed)];
  const pairs = pairRows(
    rowsOf(before, { columns, numbers, renamed }),
    rowsOf(after, { columns, numbers }),
    { ...rule, keys },
    [...compared, ...echoes],
  );
  return pairs.flatMap((pair) => itemOf(name, pair, { rule, compared, echoes }))
    .toSorted((a, b) => compareText(cellOf(a, "report") ?? "", cellOf(b, "report") ?? ""));
}

/** What a list of changes says of a row, or what it follows from, whatever is compared. */
const SHOWN = ["report", "issuer", "year", "quote", "places"];

interface Comparison {
  readonly rule: FrameRule;
  readonly compared: readonly string[];
  readonly echoes: readonly string[];
}

/** Of a wide frame each column that differs is an item of its own. */
function itemOf(frame: string, pair: Pair, { rule, compared, echoes }: Comparison): Item[] {
  const { before, after } = pair;
  if (before === null || after === null) {
    const change = before === null ? "added" : "removed";
    return [{ frame, change, ...pair, columns: rule.shown === undefined ? [] : [rule.shown] }];
  }
  const own = differing(before, after, compared);
  const columns = own.length > 0 ? own : differing(before, after, echoes);
  const changed = (columns: readonly string[]): Item => ({
    frame,
    change: "changed",
    ...pair,
    columns,
  });
  return isWide(rule) ? columns.map((column) => changed([column])) : [changed(columns)];
}

function differing(before: Row, after: Row, columns: readonly string[]): readonly string[] {
  return columns.filter((column) => before[column] !== after[column]);
}

function without(columns: readonly string[], others: readonly string[]): readonly string[] {
  return columns.filter((column) => !others.includes(column));
}

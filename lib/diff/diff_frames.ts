import type { DataFrame } from "nodejs-polars";
import { ruleOf } from "./frame_rules.ts";
import { type Change, grouped } from "./grouped.ts";
import type { Item } from "./item.ts";
import { type FramePair, itemsOf } from "./items_of.ts";
import { pairRows } from "./pair_rows.ts";
import { type ReportBook, reportBook } from "./report_book.ts";
import { numbersOf, rowsOf } from "./rows_of.ts";

/** The frames of a run by name, each read when it is needed. */
export type FrameSet = ReadonlyMap<string, () => DataFrame>;

/** How a frame that both runs have was compared. */
export interface FrameDifference {
  readonly name: string;
  /** Columns that one of the runs lacks; they are not compared. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  /** Whether its rows are listed one by one; else they are counted. */
  readonly isListed: boolean;
  /** Rows that the other run does not have alike. */
  readonly rowsBefore: number;
  readonly rowsAfter: number;
}

/** What differs between two runs. */
export interface Diff {
  readonly changes: readonly Change[];
  /** Rows of results that no change of their report explains. */
  readonly unexplained: readonly Item[];
  readonly frames: readonly FrameDifference[];
  /** Whose each report is, since not every frame says it. */
  readonly reports: ReportBook;
  /** Names of frames that one of the runs lacks. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/**
 * What differs between the frames of two runs: changes of what was read (`reports`, `files`,
 * `figures`, `findings`), each with what follows from it, then the results. `docs/project.md` states
 * how rows are recognized and what is compared. A report that was renamed is recognized by its bytes,
 * else by issuer and year. Frames named in `same` are known to be equal and are not compared.
 *
 * The work grows with the number of rows.
 *
 * @example
 * ```ts
 * import { diffFrames } from "@/diff/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const run = (value: number, quote: string) => {
 *   const cells = { report: ["a"], code: ["applications.received"], scope: ["all"], applicant: ["total"] };
 *   return new Map([["figures", () => pl.DataFrame({ ...cells, value: [value], quote: [quote] })]]);
 * };
 * const { changes } = diffFrames(run(38, "申请38件"), run(39, "申请39件"));
 * assertEquals(changes.map(({ own }) => [own.change, own.columns]), [["changed", ["value", "quote"]]]);
 * assertEquals(changes[0]?.own.after?.value, "39");
 * ```
 */
export function diffFrames(
  before: FrameSet,
  after: FrameSet,
  same: ReadonlySet<string> = new Set(),
): Diff {
  const pairOf = (name: string): FramePair => ({
    name,
    before: before.get(name)!(),
    after: after.get(name)!(),
  });
  const common = [...before.keys()].filter((name) => after.has(name)).toSorted();
  const { renamed, reports } = reportsOf(before, after);
  const compared = common.map((name) =>
    same.has(name) && renamed.size === 0 ? equal(name) : comparedFrame(pairOf(name), renamed)
  );
  return {
    ...grouped(compared.flatMap(({ items }) => items), reports),
    reports,
    frames: compared.map(({ difference }) => difference),
    onlyBefore: without(before, after),
    onlyAfter: without(after, before),
  };
}

interface ComparedFrame {
  readonly items: readonly Item[];
  readonly difference: FrameDifference;
}

/** The reports that have another id in the later run, and whose each report is. */
function reportsOf(before: FrameSet, after: FrameSet) {
  const [first, second] = [before.get("reports")?.(), after.get("reports")?.()];
  const items = first === undefined || second === undefined
    ? []
    : comparedFrame({ name: "reports", before: first, after: second }, new Map()).items;
  const renamed = new Map(
    items.filter(({ change, columns }) => change === "changed" && columns.includes("report"))
      .map(({ before, after }) => [before!.report!, after!.report!] as const),
  );
  return { renamed, reports: reportBook(first, second, renamed) };
}

/** The ids of `reports` are what is compared there, and are not replaced. */
function comparedFrame(pair: FramePair, renamed: ReadonlyMap<string, string>): ComparedFrame {
  const { name, before, after } = pair;
  const common = before.columns.filter((column) => after.columns.includes(column));
  const rule = ruleOf(name, common);
  const isListed = rule !== undefined && common.includes(rule.keys[0]![0]!);
  const items = isListed
    ? itemsOf(pair, rule, name === "reports" ? new Map() : renamed)
    : countedItems(pair, renamed);
  const rowsOn = (side: "before" | "after") => items.filter((item) => item[side] !== null).length;
  const [rowsBefore, rowsAfter] = [rowsOn("before"), rowsOn("after")];
  const onlyBefore = before.columns.filter((column) => !common.includes(column));
  const onlyAfter = after.columns.filter((column) => !common.includes(column));
  const difference = { name, isListed, onlyBefore, onlyAfter, rowsBefore, rowsAfter };
  return { items: isListed ? items : [], difference };
}

/** Where a text stands: it moves when something is added before it. */
const PLACE = /^(?:\w+_)?(?:span_(?:start|end)|page|sentence)$/;

function countedItems(
  { name, before, after }: FramePair,
  renamed: ReadonlyMap<string, string>,
): readonly Item[] {
  const columns = before.columns.filter((column) => after.columns.includes(column))
    .filter((column) => !PLACE.test(column));
  const numbers = new Set([...numbersOf(before), ...numbersOf(after)]);
  const rows = (frame: DataFrame, renamed?: ReadonlyMap<string, string>) =>
    columns.length === 0 ? [] : rowsOf(frame, { columns, numbers, ...renamed && { renamed } });
  return pairRows(rows(before, renamed), rows(after), { keys: [columns] }, [])
    .map((pair) => ({ frame: name, change: "changed", ...pair, columns: [] }));
}

function equal(name: string): ComparedFrame {
  const none = { onlyBefore: [], onlyAfter: [], isListed: false, rowsBefore: 0, rowsAfter: 0 };
  return { items: [], difference: { name, ...none } };
}

function without(some: FrameSet, others: FrameSet): readonly string[] {
  return [...some.keys()].filter((name) => !others.has(name)).toSorted();
}

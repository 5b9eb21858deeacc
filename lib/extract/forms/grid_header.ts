import type { StandardEntry } from "@/codebook/mod.ts";
import { labelKey } from "../label_key.ts";
import type { GridCell, GridRow } from "./grid.ts";
import { type Form, isBlock } from "./form.ts";

/** A column of a table: what its header says and which grid columns it covers. */
export interface HeaderColumn {
  readonly entry: StandardEntry;
  /** `NaN`, as its end, where the header shows the order of the columns alone. */
  readonly start: number;
  readonly end: number;
  /** The lowest cell of its header. */
  readonly cell: GridCell;
  /** Its header from top to bottom, normalized. */
  readonly printed: string;
}

/** A column with the headings above its label. */
interface NamedColumn {
  readonly column: HeaderColumn;
  readonly above: readonly string[];
}

/** The cells above one another in some grid columns, from top to bottom. */
interface Path {
  readonly cells: readonly GridCell[];
  readonly start: number;
  readonly end: number;
}

/** How much of a label that the copy cut off must be left to recognize it. */
const SHORTEST_CUT = 3;

/**
 * The columns of a table from left to right: by the whole path of their header cells, in whatever
 * order, else by the order of their labels alone, as lines print them; `undefined` where they are not
 * exactly those of `labelled`.
 */
export function readHeader(
  rows: readonly GridRow[],
  labelled: Form,
): HeaderColumn[] | undefined {
  const paths = pathsOf(rows);
  return byLabel(paths, labelled) ?? byReading(rows, labelled);
}

function byLabel(paths: readonly Path[], labelled: Form): HeaderColumn[] | undefined {
  const named: NamedColumn[] = [];
  for (const path of paths) {
    const found = entryOf(path.cells, labelled);
    if (found !== undefined) named.push({ ...found, column: columnOf(found.entry, path) });
    // To the left of the first column are the labels of the rows, with a remark above them.
    else if (named.length > 0 && path.cells.length > 0) return undefined;
  }
  const { length } = labelled.part.columns;
  const columns = named.map(({ column }) => column);
  if (columns.length !== length || new Set(columns.map(({ entry }) => entry)).size !== length) {
    return undefined;
  }
  return isGrouped(named, labelled) ? columns : undefined;
}

/**
 * Whether each column is under its heading and under no other, or, without any headings, all are in
 * one row, or in printed order: where the spans of a page are wrong, columns of several rows change
 * places. Blocks of table 2 have one heading for all.
 */
function isGrouped(named: readonly NamedColumn[], { part }: Form): boolean {
  if (isBlock(part)) return true;
  const groups = new Set(part.columns.map(({ group }) => labelKey(group)).filter(Boolean));
  const groupsOf = ({ above }: NamedColumn) => above.filter((heading) => groups.has(heading));
  if (named.every((column) => groupsOf(column).length === 0)) {
    const [first] = named;
    const isOneRow = named.every(({ column: { cell, printed } }) =>
      cell.row === first!.column.cell.row && printed === cell.text
    );
    return isOneRow || named.every(({ column }, index) => column.entry === part.columns[index]);
  }
  return named.every((one) => groupsOf(one).join() === labelKey(one.column.entry.group));
}

/**
 * Labels one after the other in printed order, row by row or column by column, and headings between
 * them; the copy may have cut off some of them (本年新 for 本年新制作数量), but not all. Where each row has a
 * cell for each place of the grid, they are above their values.
 */
function byReading(rows: readonly GridRow[], labelled: Form): HeaderColumn[] | undefined {
  const { columns, headings, part } = labelled;
  const all = rows.flatMap(({ cells }) => cells).filter(({ key }) => key !== "");
  const printed = all.slice(all.findIndex(({ key }) => columns.has(key) || headings.has(key)));
  const own = printed.filter(({ key }) => columns.has(key) || !headings.has(key));
  if (own.length !== part.columns.length || !own.some(({ key }) => columns.has(key))) {
    return undefined;
  }
  const above = part.columns.filter(({ group }) => group === "");
  const below = part.columns.filter(({ group }) => group !== "");
  const isOf = ({ key }: GridCell, entry: StandardEntry) =>
    columns.get(key)?.includes(entry) ??
      (key.length >= SHORTEST_CUT && labelKey(entry.label).startsWith(key));
  const order = [part.columns, [...above, ...below]].find((entries) =>
    entries.every((entry, index) => isOf(own[index]!, entry))
  );
  if (order === undefined) return undefined;
  const cells = part.columns.map((entry) => own[order.indexOf(entry)]!);
  const isPlaced = rows.every((row) => row.cells.length === rows[0]!.cells.length) &&
    cells.every(({ column }, index) => index === 0 || column > cells[index - 1]!.column);
  return cells.map((cell, index) => ({
    entry: part.columns[index]!,
    start: isPlaced ? cell.column : NaN,
    end: isPlaced ? cell.columnEnd : NaN,
    cell,
    printed: cell.text,
  }));
}

function columnOf(entry: StandardEntry, { cells, start, end }: Path): HeaderColumn {
  return {
    entry,
    start,
    end,
    cell: cells.at(-1)!,
    printed: cells.map(({ text }) => text).join(""),
  };
}

/** The longest end of a path that is a label; what is above it must be headings. */
function entryOf(
  cells: readonly GridCell[],
  labelled: Form,
): { entry: StandardEntry; above: readonly string[] } | undefined {
  for (let first = 0; first < cells.length; first++) {
    const label = cells.slice(first).map(({ key }) => key).join("");
    const found = labelled.columns.get(label);
    if (found === undefined) continue;
    const above = headingsIn(cells.slice(0, first), labelled.headings);
    if (above === undefined) return undefined;
    const entry = found.length === 1
      ? found[0]
      : found.find(({ group }) => above.includes(labelKey(group)));
    return entry && { entry, above };
  }
  return undefined;
}

/**
 * The headings that some cells hold, each alone or broken over several; `undefined` where one is
 * not a heading.
 */
function headingsIn(
  cells: readonly GridCell[],
  headings: ReadonlyMap<string, string>,
): string[] | undefined {
  const found: string[] = [];
  let open = "";
  for (const { key } of cells) {
    open += key;
    const heading = headings.get(open);
    if (heading === undefined) continue;
    found.push(heading);
    open = "";
  }
  return open === "" ? found : undefined;
}

/** Grid columns with the same cells above one another make one path. */
function pathsOf(rows: readonly GridRow[]): Path[] {
  const columns: GridCell[][] = [];
  for (const cell of rows.flatMap((row) => row.cells)) {
    for (let column = cell.column; column < cell.columnEnd; column++) {
      const above = columns[column] ??= [];
      if (cell.key !== "") above.push(cell);
    }
  }
  const paths: { cells: readonly GridCell[]; start: number; end: number }[] = [];
  for (let column = 0; column < columns.length; column++) {
    const above = columns[column] ?? [];
    const last = paths.at(-1);
    if (last !== undefined && isSame(last.cells, above)) last.end = column + 1;
    else paths.push({ cells: above, start: column, end: column + 1 });
  }
  return paths;
}

function isSame(a: readonly GridCell[], b: readonly GridCell[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell === b[index]);
}

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
interface NamedColumn extends HeaderColumn {
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
    const column = columnOf(path, labelled);
    if (column !== undefined) named.push(column);
    // To the left of the first column are the labels of the rows, with a remark above them.
    else if (named.length > 0 && path.cells.length > 0) return undefined;
  }
  const { length } = labelled.part.columns;
  const isWhole = named.length === length &&
    new Set(named.map(({ entry }) => entry)).size === length;
  return isWhole && isGrouped(named, labelled) ? named : undefined;
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
    const isOneRow = named.every(({ cell, printed }) =>
      cell.row === named[0]!.cell.row && printed === cell.text
    );
    return isOneRow || named.every(({ entry }, index) => entry === part.columns[index]);
  }
  return named.every((one) => groupsOf(one).join() === labelKey(one.entry.group));
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

/** The column of a path: its longest end that is a label; what is above it must be headings. */
function columnOf({ cells, start, end }: Path, form: Form): NamedColumn | undefined {
  const ends = cells.map((_, first) => cells.slice(first).map(({ key }) => key).join(""));
  const first = ends.findIndex((label) => form.columns.has(label));
  const above = first < 0 ? undefined : headingsIn(cells.slice(0, first), form.headings);
  if (above === undefined) return undefined;
  const found = form.columns.get(ends[first]!)!;
  const entry = found.length === 1
    ? found[0]
    : found.find(({ group }) => above.includes(labelKey(group)));
  const printed = cells.map(({ text }) => text).join("");
  return entry && { entry, above, start, end, cell: cells.at(-1)!, printed };
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
  for (const [column, cells = []] of columns.entries()) {
    const last = paths.at(-1);
    const isSame = last?.cells.length === cells.length &&
      cells.every((cell, index) => cell === last.cells[index]);
    if (isSame) last.end = column + 1;
    else paths.push({ cells, start: column, end: column + 1 });
  }
  return paths;
}

import { type CellObject, SSF, type WorkSheet } from "@e965/xlsx";
import { raised } from "../raised.ts";

/** A cell of a sheet as it is displayed, with the columns and rows that it covers. */
export interface ShownCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** What a sheet displays. */
export interface Shown {
  /**
   * Rows with something in them; each has a cell in every column with something in it, unless one
   * from before or above covers it.
   */
  readonly rows: readonly (readonly ShownCell[])[];
  /** How many rows and columns with something in them are hidden. */
  readonly hidden: { readonly rows: number; readonly columns: number };
}

/** How far a merged cell reaches, by where it begins. */
type Reach = (row: number, column: number) => { readonly rows: number; readonly columns: number };

/** The cells that a sheet displays; `null` where they are more than `most`. */
export function shownCells(sheet: WorkSheet, most: number): Shown | null {
  const reach = reachOf(sheet);
  const rows = new Map<number, Map<number, string>>();
  const columns = new Set<number>();
  const hidden = { rows: new Set<number>(), columns: new Set<number>() };
  for (const { row, column, text } of filledCells(sheet)) {
    const { rows: down, columns: across } = reach(row, column);
    const isHiddenRow = isHidden(sheet["!rows"], row, down);
    const isHiddenColumn = isHidden(sheet["!cols"], column, across);
    if (isHiddenRow) hidden.rows.add(row);
    if (isHiddenColumn) hidden.columns.add(column);
    if (isHiddenRow || isHiddenColumn) continue;
    columns.add(column);
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)!.set(column, text);
  }
  if (rows.size * columns.size > most) return null;
  const sorted = [...columns].sort((a, b) => a - b);
  return {
    rows: placed(rows, sorted, reach),
    hidden: { rows: hidden.rows.size, columns: hidden.columns.size },
  };
}

/** The cells with something to see, row by row. */
function* filledCells(sheet: WorkSheet) {
  const data: readonly (readonly CellObject[])[] = sheet["!data"] ?? [];
  for (const [row, cells] of data.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      const text = textOf(cell);
      if (text !== "") yield { row, column, text };
    }
  }
}

/** As displayed: a date or a share in its format. */
function textOf(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === "z") return "";
  const text = withRaised(cell) ?? asDate(cell) ?? cell.w ?? String(cell.v ?? "");
  return text.replace(/\s+/g, " ").trim();
}

/**
 * A date in a format that a workbook names by number, as each country has its own: the library knows
 * that of the United States only.
 */
function asDate({ t, v, w, z }: CellObject): string | undefined {
  const isByNumber = t === "n" && (z === undefined || z === "m/d/yy") &&
    /^\d+\/\d+\/\d+$/.test(w ?? "");
  return isByNumber ? SSF.format("yyyy/m/d", v) : undefined;
}

const RUN = /<r>([^]*?)<\/r>/g;
const RUN_TEXT = /<t(?:\s[^>]*)?>([^]*?)<\/t>/;

/** The text of a cell of which some is raised, as the marks of notes are. */
function withRaised({ t, v, r }: CellObject): string | undefined {
  if (t !== "s" || typeof r !== "string" || !r.includes('"superscript"')) return undefined;
  const runs = [...r.matchAll(RUN)].map(([, run = ""]) => {
    const text = RUN_TEXT.exec(run)?.[1] ?? "";
    return run.includes('"superscript"') ? raised(text) : text;
  });
  // Where it holds more than its runs, or escaped signs, it stays as it is.
  const text = runs.join("");
  return text.length === String(v).length ? text : undefined;
}

function reachOf(sheet: WorkSheet): Reach {
  const merged = new Map((sheet["!merges"] ?? []).map(({ s, e }) => [`${s.r},${s.c}`, { s, e }]));
  return (row, column) => {
    const range = merged.get(`${row},${column}`);
    if (range === undefined) return { rows: 1, columns: 1 };
    return { rows: 1 + range.e.r - range.s.r, columns: 1 + range.e.c - range.s.c };
  };
}

/** A merged cell shows unless its first and its last line are hidden. */
function isHidden(
  lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined,
  first: number,
  count: number,
): boolean {
  return lines?.[first]?.hidden === true && lines[first + count - 1]?.hidden === true;
}

function placed(
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>,
  columns: readonly number[],
  reach: Reach,
): readonly (readonly ShownCell[])[] {
  /** For every column the row before which a cell from above covers it. */
  const covered = new Map<number, number>();
  const isCovered = (column: number, row: number) => (covered.get(column) ?? 0) > row;
  return [...rows].map(([row, texts]) => {
    const cells: ShownCell[] = [];
    for (let index = 0; index < columns.length;) {
      const column = columns[index]!;
      const first = index++;
      if (isCovered(column, row)) continue;
      const { rows: down, columns: across } = reach(row, column);
      // Merged cells that overlap are damage: the one from above keeps its place.
      const isOver = (other: number) => other < column + across && !isCovered(other, row);
      while (index < columns.length && isOver(columns[index]!)) index++;
      const end = Math.min(column + across, columns[index] ?? Infinity);
      if (down > 1) columns.slice(first, index).forEach((it) => covered.set(it, row + down));
      const text = texts.get(column) ?? "";
      cells.push({ row, column, rowSpan: down, columnSpan: end - column, text });
    }
    return cells;
  });
}

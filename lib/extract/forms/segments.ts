import type { GridCell, GridRow } from "./grid.ts";
import type { Form } from "./form.ts";
import { withoutNote } from "./without_note.ts";

/** Header rows and the rows of values below them. */
export interface Segment {
  readonly header: readonly GridRow[];
  readonly data: readonly GridRow[];
}

/** The labels of all templates, whatever their table. */
export interface Vocabulary {
  readonly columns: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  /** Of rows and of their headings. */
  readonly rows: ReadonlySet<string>;
}

/** A number, or a stroke in its place. */
const VALUE = /^[/\\\-—–]+$|^(?:[-+—–]|--|增加?|减少?)?\d[\d,.\s]*[亿万千]?[元件条项个次]?$/;

/** Whether the normalized text of a cell is a number or a stroke. */
export function isValue({ text }: GridCell): boolean {
  return VALUE.test(withoutNote(text.trim()));
}

/** Whether the text of a cell is a number, not a stroke. */
export function isNumber(cell: GridCell): boolean {
  return isValue(cell) && /\d/.test(cell.text);
}

/** Whether nothing is printed in a cell. */
export function isBlank({ text }: GridCell): boolean {
  return text.trim() === "";
}

/** All labels of some templates. */
export function vocabularyOf(parts: readonly Form[]): Vocabulary {
  return {
    columns: new Set(parts.flatMap(({ columns }) => [...columns.keys()])),
    headings: new Set(parts.flatMap(({ headings }) => [...headings.keys()])),
    rows: new Set(parts.flatMap(({ rows, groups }) => [...rows.keys(), ...groups])),
  };
}

/**
 * Cuts a grid where a header begins: one grid often holds several tables. The first segment has no
 * header where the grid begins without one.
 */
export function segmentsOf(rows: readonly GridRow[], vocabulary: Vocabulary): Segment[] {
  const segments: { header: GridRow[]; data: GridRow[] }[] = [{ header: [], data: [] }];
  for (const row of rows) {
    const open = segments.at(-1)!;
    const isBegun = open.header.length > 0 && open.data.length === 0;
    if (isHeader(row, vocabulary)) {
      if (isBegun) open.header.push(row);
      else segments.push({ header: [row], data: [] });
    } else if (isBegun && !isData(row, vocabulary)) {
      // A label that is broken over several rows: 商业 above 企业.
      open.header.push(row);
    } else {
      open.data.push(row);
    }
  }
  return segments.filter(({ header, data }) => header.length + data.length > 0);
}

/** 总计 and 其他 are columns and rows: one of them alone is not a header. */
function isHeader({ cells }: GridRow, { columns, headings }: Vocabulary): boolean {
  const labels = cells.filter(({ key }) => key !== "");
  if (labels.length === 0 || cells.some(isValue)) return false;
  const above = labels.filter(({ key }) => headings.has(key)).length;
  const known = above + labels.filter(({ key }) => columns.has(key) && !headings.has(key)).length;
  return above === labels.length || known >= 2;
}

function isData({ cells }: GridRow, { rows, columns }: Vocabulary): boolean {
  return cells.some((cell) => isValue(cell) || (rows.has(cell.key) && !columns.has(cell.key)));
}

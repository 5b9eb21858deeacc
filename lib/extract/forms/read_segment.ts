import type { StandardEntry } from "@/codebook/mod.ts";
import { align } from "./align.ts";
import { labelYear } from "./caption_year.ts";
import { findRow } from "./find_row.ts";
import type { GridCell, GridRow } from "./grid.ts";
import { type HeaderColumn, readHeader } from "./grid_header.ts";
import type { Form } from "./form.ts";
import { isValue, type Segment } from "./segments.ts";

/** A row of values with the label that it belongs to. */
export interface ReadRow {
  readonly row: GridRow;
  /** `undefined` in table 4, whose row has no label. */
  readonly entry: StandardEntry | undefined;
  /** Whether the copy lost characters of the label. */
  readonly mended: boolean;
  /** The cell that the label ends in. */
  readonly label: GridCell | undefined;
  /** The cell of each column. */
  readonly cells: readonly GridCell[];
  /** The cell of its unit, where the table has such a column. */
  readonly unit?: GridCell | undefined;
}

/** A segment read by the labels of one table. */
export interface SegmentReading {
  readonly labelled: Form;
  readonly columns: readonly HeaderColumn[];
  readonly rows: readonly ReadRow[];
  /** Rows with numbers whose label the table does not have, or has read before. */
  readonly unknown: readonly GridRow[];
  /** Rows whose label is known, but not which column their cells belong to. */
  readonly unfit: readonly Omit<ReadRow, "cells">[];
}

/**
 * Reads a segment by the labels of one table; `undefined` where its header is not that of the
 * table. Numbers without a label are among the `unknown` rows, so that nothing is lost.
 *
 * @param before The part of the table before a page break, whose header still holds: then each row
 * must have as many cells as it.
 */
export function readSegment(
  printed: Segment,
  labelled: Form,
  before?: SegmentReading,
): SegmentReading | undefined {
  const segment = labelled.part.table === "4" ? withLastLabel(printed, labelled) : printed;
  const columns = before?.columns ?? readHeader(segment.header, labelled);
  if (columns === undefined) return undefined;
  const rows: ReadRow[] = [];
  const unknown: GridRow[] = [];
  const unfit: Omit<ReadRow, "cells">[] = [];
  const earlier = before?.rows ?? [];
  const isRead = (entry: StandardEntry) =>
    [...earlier, ...rows, ...unfit].some((read) => read.entry === entry);
  /** A row that is printed twice with other cells is neither. */
  const leaveFirst = (entry: StandardEntry | undefined, row: GridRow) => {
    const index = rows.findIndex((read) => entry !== undefined && read.entry === entry);
    if (index >= 0 && wordsOf(rows[index]!.row) !== wordsOf(row)) {
      unknown.push(...rows.splice(index, 1).map((read) => read.row));
    }
  };
  for (const row of dataOf(segment, labelled)) {
    const { labels, values } = partsOf(row, columns[0]!.start, labelled);
    const found = findRow(labels, labelled, (rows.at(-1) ?? earlier.at(-1))?.entry);
    const entry = found?.entry;
    const named = { row, entry, mended: found?.mended ?? false, label: labels.at(-1) };
    const isSpoken = values.some((cell) => /\d/.test(cell.text));
    const isKnown = labelled.part.table === "4" ? isOnly(row, rows) : entry !== undefined;
    if (!isKnown || (entry !== undefined && isRead(entry))) {
      if (isSpoken) leaveFirst(entry, row);
      if (isSpoken) unknown.push(row);
      continue;
    }
    const isCut = before !== undefined && values.length !== columns.length;
    const cells = isCut ? undefined : align(values, columns);
    if (cells !== undefined) rows.push({ ...named, cells });
    else unfit.push(named);
  }
  return { labelled, columns, rows, unknown, unfit };
}

/** Whether a row of table 4 is its only one, or the only one of its year. */
function isOnly({ cells }: GridRow, rows: readonly ReadRow[]): boolean {
  const years = [...rows.map(({ row }) => labelYear(row.cells)), labelYear(cells)];
  return rows.length === 0 || !years.includes(undefined) && new Set(years).size === years.length;
}

function wordsOf({ cells }: GridRow): string {
  return cells.map(({ key }) => key).join("|");
}

/** Where a text prints one cell a line, nothing parts the header of table 4 from its values. */
function withLastLabel({ header, data }: Segment, { columns }: Form): Segment {
  const first = data.find(({ cells }) => cells.some(isValue));
  const [label, ...cells] = first?.cells ?? [];
  if (first === undefined || label === undefined || !columns.has(label.key)) {
    return { header, data };
  }
  return {
    header: [...header, { cells: [label], span: label.span }],
    data: data.map((row) => row === first ? { ...row, cells } : row),
  };
}

/**
 * Table 4 has one row without a label: where all its cells are blank, it looks like a row of the
 * header.
 */
function dataOf({ header, data }: Segment, { part }: Form): readonly GridRow[] {
  if (part.table !== "4") return data;
  const filled = data.filter(({ cells }) => cells.some(isValue));
  const last = header.at(-1)!;
  const isBlank = last.cells.every(({ key }) => key === "");
  return filled.length > 0 ? filled : isBlank ? [last] : [];
}

interface RowParts {
  /** Those that hold something. */
  readonly labels: readonly GridCell[];
  readonly values: readonly GridCell[];
}

/**
 * Parts a row at its first value: labels precede it, in any number of columns. Where the header does
 * not show the places of its columns, the last words before the first value are the label.
 */
function partsOf({ cells }: GridRow, firstValue: number, labelled: Form): RowParts {
  const isLabel = (cell: GridCell) =>
    !isValue(cell) &&
    (labelled.rows.has(cell.key) || labelled.groups.has(cell.key) || !(cell.column >= firstValue));
  const first = cells.findIndex((cell) => !isLabel(cell));
  const all = first < 0 ? cells.length : first;
  const split = Number.isNaN(firstValue)
    ? cells.slice(0, all).findLastIndex(({ key }) => key !== "") + 1
    : all;
  return {
    labels: cells.slice(0, split).filter(({ key }) => key !== ""),
    values: cells.slice(split),
  };
}

import type { StandardEntry } from "@/codebook/mod.ts";
import { align } from "./align.ts";
import type { GridCell, GridRow } from "./grid.ts";
import { type HeaderColumn, readHeader } from "./header.ts";
import type { LabelledPart } from "./labels.ts";
import { isValue, type Segment } from "./segments.ts";

/** A row of values with the label that it belongs to. */
export interface ReadRow {
  readonly row: GridRow;
  /** `undefined` in table 4, whose row has no label. */
  readonly entry: StandardEntry | undefined;
  /** The cell that the label ends in. */
  readonly label: GridCell | undefined;
  /** The cell of each column. */
  readonly cells: readonly GridCell[];
}

/** A segment read by the labels of one table. */
export interface SegmentReading {
  readonly labelled: LabelledPart;
  readonly columns: readonly HeaderColumn[];
  readonly rows: readonly ReadRow[];
  /** Rows with numbers whose label the table does not have, or has read before. */
  readonly unknown: readonly GridRow[];
  /** Rows whose label is known, but not which column their cells belong to. */
  readonly unfit: readonly Omit<ReadRow, "cells">[];
}

/**
 * Reads a segment by the labels of one table; `undefined` where its header is not that of the table. Numbers
 * without a label are among the `unknown` rows, so that nothing is passed over.
 */
export function readSegment(
  segment: Segment,
  labelled: LabelledPart,
): SegmentReading | undefined {
  const columns = readHeader(segment.header, labelled);
  if (columns === undefined) return undefined;
  const rows: ReadRow[] = [];
  const unknown: GridRow[] = [];
  const unfit: Omit<ReadRow, "cells">[] = [];
  const isRead = (entry: StandardEntry) => [...rows, ...unfit].some((read) => read.entry === entry);
  for (const row of dataOf(segment, labelled)) {
    const { label, entry, values } = partsOf(row, columns[0]!.start, labelled);
    const isSpoken = values.some((cell) => /\d/.test(cell.text));
    const isKnown = labelled.part.table === "4" ? rows.length === 0 : entry !== undefined;
    if (!isKnown || (entry !== undefined && isRead(entry))) {
      if (isSpoken) unknown.push(row);
      continue;
    }
    const cells = align(values, columns);
    if (cells !== undefined) rows.push({ row, entry, label, cells });
    else unfit.push({ row, entry, label });
  }
  return { labelled, columns, rows, unknown, unfit };
}

/** Table 4 has one row without a label: where all its cells are blank, it looks like a row of the header. */
function dataOf({ header, data }: Segment, { part }: LabelledPart): readonly GridRow[] {
  if (part.table !== "4") return data;
  const filled = data.filter(({ cells }) => cells.some(isValue));
  const last = header.at(-1)!;
  const isBlank = last.cells.every(({ key }) => key === "");
  return filled.length > 0 ? filled : isBlank ? [last] : [];
}

interface RowParts {
  readonly label: GridCell | undefined;
  readonly entry: StandardEntry | undefined;
  readonly values: readonly GridCell[];
}

/** Parts a row at its first value: labels stand before it, in as many columns as the page likes. */
function partsOf({ cells }: GridRow, firstValue: number, labelled: LabelledPart): RowParts {
  const isLabel = (cell: GridCell) =>
    !isValue(cell) &&
    (labelled.rows.has(cell.key) || labelled.groups.has(cell.key) || cell.column < firstValue);
  const first = cells.findIndex((cell) => !isLabel(cell));
  const split = first < 0 ? cells.length : first;
  const labels = cells.slice(0, split).filter(({ key }) => key !== "");
  return {
    label: labels.at(-1),
    entry: entryOf(labels, labelled),
    values: cells.slice(split),
  };
}

/** The entry of the last label; a label may be broken over cells that stand side by side. */
function entryOf(labels: readonly GridCell[], { rows }: LabelledPart): StandardEntry | undefined {
  const ends = labels.map((_, first) => labels.slice(first).map(({ key }) => key).join(""));
  const known = ends.find((key) => rows.has(key));
  return known === undefined ? undefined : rows.get(known);
}

import type { Cell, Span, TableBlock } from "@/model/mod.ts";
import { labelKey } from "../label_key.ts";

/** A cell of a table with its normalized text. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** After the last grid column that the cell covers. */
  readonly columnEnd: number;
  /** After the last grid row that the cell covers. */
  readonly rowEnd: number;
  /** Normalized, its spaces kept. */
  readonly text: string;
  /** The key by which it is compared where it is a label. */
  readonly key: string;
  readonly span: Span;
}

/**
 * The cells that begin in one grid row, from left to right; a cell that hangs down from above is
 * not among them.
 */
export interface GridRow {
  readonly cells: readonly GridCell[];
  /** From the first of its cells to the last, in the source text. */
  readonly span: Span;
}

/** No standard table prints more labels in its header, or cells in a row. */
const LISTED = 40;

/** Puts the cells of a table in order. `plain` normalizes the text of a cell. */
export function gridOf(table: TableBlock, plain: (text: string) => string): GridRow[] {
  const rows = Map.groupBy(table.cells, ({ row }) => row);
  return [...rows.keys()].toSorted((a, b) => a - b).map((index) => {
    const cells = rows.get(index)!.toSorted((a, b) => a.column - b.column);
    return { cells: cells.map((cell) => toGridCell(cell, plain(cell.text))), span: around(cells) };
  });
}

/** The span from the first to the last of some cells. */
export function around(cells: readonly { readonly span: Span }[]): Span {
  const { page } = cells[0]!.span;
  // A row may have more cells than a call takes arguments.
  return {
    start: cells.reduce((first, { span }) => Math.min(first, span.start), Infinity),
    end: cells.reduce((last, { span }) => Math.max(last, span.end), 0),
    ...(page === undefined ? {} : { page }),
  };
}

function toGridCell(cell: Cell, text: string): GridCell {
  return {
    row: cell.row,
    column: cell.column,
    columnEnd: cell.column + cell.columnSpan,
    rowEnd: cell.row + cell.rowSpan,
    text,
    key: labelKey(text),
    span: cell.span,
  };
}

/**
 * The labels that cells print, for a finding: the first ones, and the count of all where there are
 * more.
 */
export function printedLabels(rows: readonly GridRow[]): string {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text.replace(/\s+/g, "")))
    .filter((text) => text !== "");
  const listed = texts.slice(0, LISTED).join(" | ");
  return texts.length > LISTED ? `${listed} | … (${texts.length})` : listed;
}

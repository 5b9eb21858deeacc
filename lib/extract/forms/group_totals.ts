import type { StandardEntry } from "@/codebook/mod.ts";
import type { Span } from "@/model/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";
import { around } from "./grid.ts";
import type { HeaderColumn } from "./grid_header.ts";
import type { ReadRow, SegmentReading } from "./read_segment.ts";

/** A cell of a standard table with its meaning. */
export interface ReadCell {
  readonly row: ReadRow;
  readonly column: HeaderColumn;
  readonly candidate: PlacedCandidate;
}

/**
 * The totals of 不予公开, 无法提供 and 不予处理, for which the form has no cell: in each column where all parts
 * are numbers. They are quoted by their parts, from the first row to the last.
 */
export function groupTotals(
  cells: readonly ReadCell[],
  { labelled: { part }, columns }: SegmentReading,
): PlacedCandidate[] {
  const byRow = Map.groupBy(cells, ({ row }) => row.entry);
  return part.headings.filter(({ key }) => key !== "").flatMap((heading) => {
    const rows = part.rows.filter(({ group }) => group === heading.label);
    const parts = rows.flatMap((row) => byRow.get(row) ?? []);
    return columns.flatMap((column) => {
      const own = parts.filter((cell) => cell.column === column);
      return own.length === rows.length ? totalOf(own, heading) : [];
    });
  });
}

function totalOf(parts: readonly ReadCell[], { key }: StandardEntry): PlacedCandidate[] {
  const values = parts.map(({ candidate }) => candidate.value);
  if (values.some((value) => value === null)) return [];
  const span: Span = around(parts.map(({ row }) => ({ span: row.row.span })));
  const value = values.reduce<number>((sum, part) => sum + part!, 0);
  return [{
    ...parts[0]!.candidate,
    code: key,
    value,
    state: "derived",
    rule: "table.derived",
    span,
    context: span,
    printed: "",
  }];
}

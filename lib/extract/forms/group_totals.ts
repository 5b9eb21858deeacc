import type { StandardEntry } from "@/codebook/mod.ts";
import type { Span } from "@/model/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";
import { around } from "./grid.ts";

/** A cell of a table with its meaning. */
export interface ReadCell {
  readonly row: StandardEntry | undefined;
  readonly column: StandardEntry;
  /** Of its row. */
  readonly span: Span;
  readonly candidate: PlacedCandidate;
}

/**
 * The totals of 不予公开, 无法提供 and 不予处理, for which the form has no cell: in each column where all parts
 * are numbers. They are quoted by their parts, from the first row to the last.
 */
export function groupTotals(
  cells: readonly ReadCell[],
  part: { readonly rows: readonly StandardEntry[]; readonly headings: readonly StandardEntry[] },
): PlacedCandidate[] {
  return part.headings.filter(({ key }) => key !== "").flatMap((heading) => {
    const rows = part.rows.filter(({ group }) => group === heading.label);
    const parts = cells.filter(({ row }) => row !== undefined && rows.includes(row));
    return [...Map.groupBy(parts, ({ column }) => column).values()].flatMap((own) =>
      own.length === rows.length ? totalOf(own, heading) : []
    );
  });
}

function totalOf(parts: readonly ReadCell[], { key }: StandardEntry): PlacedCandidate[] {
  const values = parts.map(({ candidate }) => candidate.value);
  if (values.some((value) => value === null)) return [];
  const span = around(parts);
  return [{
    ...parts[0]!.candidate,
    code: key,
    value: values.reduce<number>((sum, part) => sum + part!, 0),
    state: "derived",
    rule: "table.derived",
    span,
    context: span,
    printed: "",
  }];
}

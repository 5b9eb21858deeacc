import type { Finding } from "@/model/mod.ts";
import { groupsOf } from "./cells.ts";
import type { Form } from "./form.ts";
import type { ReadCell } from "./group_totals.ts";
import { tableFinding } from "./table_findings.ts";

/** So many blanks among so many numbers are not the habit of a report. */
const FEW = 2;
const MANY = 30;

/**
 * Blank cells that a number may have been lost from: the other cells of their row do not make the sum
 * that it prints, or, where nothing adds up, hardly another cell of the table is blank.
 */
export function blankCells(
  cells: readonly ReadCell[],
  { part: { columns }, shape: { sums } }: Pick<Form, "part" | "shape">,
  source: string,
): Finding[] {
  const blanks = cells.filter(isBlank);
  const numbers = cells.filter(({ candidate }) => candidate.value !== null);
  const areFew = sums.length === 0 && blanks.length <= FEW && numbers.length >= MANY;
  const rows = [...Map.groupBy(blanks, ({ row }) => row).keys()];
  return rows.flatMap((row) => {
    const own = cells.filter((cell) => cell.row === row);
    const groups = groupsOf(columns, sums).map((group) =>
      group.flatMap((column) => own.find((cell) => cell.column === column) ?? [])
    );
    const open = areFew ? own.filter(isBlank) : groups.flatMap(lacking);
    if (open.length === 0) return [];
    const codes = [...new Set(open.map(({ candidate }) => candidate.code))];
    return [tableFinding({ rule: "table.blank_cell", codes }, open[0]!.span, source)];
  });
}

function isBlank({ candidate }: ReadCell): boolean {
  return candidate.state === "blank";
}

/** The blanks of a group whose other cells are less than their sum, or have none. */
function lacking(group: readonly ReadCell[]): ReadCell[] {
  const parts = group.slice(0, -1);
  const sum = parts.reduce((all, { candidate }) => all + (candidate.value ?? 0), 0);
  const total = group.at(-1)?.candidate.value ?? null;
  if (total === null) return sum > 0 ? group.slice(-1).filter(isBlank) : [];
  return sum < total ? parts.filter(isBlank) : [];
}

import type { StandardEntry, StandardPart } from "@/codebook/mod.ts";
import { codesOf } from "./codes_of.ts";
import { agreed, type Decision } from "./decide.ts";
import type { Form } from "./form.ts";
import type { Values } from "./gather.ts";
import { isBlank, type Reading, type Shape } from "./cells.ts";
import { isApart } from "./readings.ts";
import { lineOf } from "./row_lines.ts";
import type { Row } from "./rows.ts";
import type { Letter } from "./tokens.ts";
import type { Line, PlacedRemark } from "./table_text.ts";

/** A row with the ways in which its values can be read. */
export interface OpenRow extends Row {
  readonly line: Line;
  readonly readings: readonly Reading[];
}

/** How many readings a finding lists. */
const LISTED = 5;

/** Whether values of a column have a meaning: of a form of one value a row only those of the year. */
export function hasMeaning({ key }: StandardEntry, { table }: StandardPart): boolean {
  return table !== "rows" || key === "year";
}

/** What is to be reported of a row whose values cannot be read. */
export function unreadable(
  row: Row,
  open: readonly OpenRow[],
  letters: readonly Letter[],
  book: Form,
): PlacedRemark[] {
  if (open.some((one) => one.row === row.row)) return [];
  const isTorn = row.values === null || isShort(row.values, book.shape);
  const addsUp = book.shape.sums.length > 0;
  const rule = isTorn ? "table.torn" : addsUp ? "table.contradiction" : "table.ambiguous";
  return [{ ...lineOf(row, letters), rule, codes: codesOf(book.part, [book.part.rows[row.row]]) }];
}

/**
 * Whether values have fewer digits than the table has columns, or are in other cells: some are
 * lost.
 */
function isShort({ tokens, spread }: Values, shape: Shape): boolean {
  const digits = tokens.reduce((sum, { text }) => sum + text.length, 0);
  const { length } = shape.columns;
  return digits < length || tokens.length > length || spread && !isApart(tokens, shape);
}

/** A row that only its order and the sums give its values. */
export function joined({ part }: Form): (row: OpenRow) => PlacedRemark {
  return ({ row, line }) => {
    const expected = part.rows[row]!.label;
    return { rule: "table.label_mended", ...line, expected };
  };
}

/** What is to be reported of a row that can be read in several ways, or that no column confirms. */
export function undecided(
  { row, byOrder, line: { start, end } }: OpenRow,
  { readings, certain }: Decision,
  { part, shape }: Form,
): PlacedRemark[] {
  const cells = agreed(readings);
  const open = cells.flatMap((cell, column) =>
    hasMeaning(part.columns[column]!, part) &&
      (cell === null || cell.state === "lost" || !certain)
      ? [column]
      : []
  );
  if (open.length === 0) return [];
  const proposal = readings.slice(0, LISTED).map((reading) =>
    reading.map(({ value, state }) => value ?? (state === "slash" ? "/" : "")).join("|")
  ).join("; ");
  const areBlank = certain &&
    open.every((column) => cells[column]?.state === "lost" && isBlank(column, readings, shape));
  const isTorn = byOrder || isLost(readings);
  return [{
    rule: areBlank ? "table.blank_cell" : isTorn ? "table.torn" : "table.ambiguous",
    codes: codesOf(part, [part.rows[row]], open.map((column) => part.columns[column]!)),
    start,
    end,
    proposal,
  }];
}

function isLost(readings: readonly Reading[]): boolean {
  return readings.flat().some(({ state }) => state === "lost");
}

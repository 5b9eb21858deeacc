import { meaningOf } from "@/codebook/mod.ts";
import { toSource } from "@/text/mod.ts";
import { blankCells } from "./blank_cells.ts";
import { cellCandidate, type StatedAs } from "./cell_candidate.ts";
import { decide, type Decision } from "./decide.ts";
import type { Form } from "./form.ts";
import { type Cell, isApart, type Reading, readingsOf, type Shape } from "./readings.ts";
import { groupTotals } from "./group_totals.ts";
import { lineOf } from "./row_lines.ts";
import type { Line, PlacedRemark, RowsReading, TextSource } from "./table_text.ts";
import type { Values } from "./gather.ts";
import type { Row } from "./rows.ts";
import type { Letter } from "./runs.ts";
import { isSummed, sumsIn } from "./sums.ts";

/** A row with the ways in which its values can be read. */
interface OpenRow extends Row {
  readonly line: Line;
  readonly readings: readonly Reading[];
}

/** How many readings a finding lists. */
const LISTED = 5;

/**
 * Reads the values of rows: separate cells as they are, those that run together by the sums of
 * their row and of the columns. A cell is taken where all readings that are left agree on it.
 *
 * @param units For each column the unit that its header names, or nothing.
 */
export function readRows(
  rows: readonly Row[],
  letters: readonly Letter[],
  book: Form,
  units: readonly string[],
  source: TextSource,
): RowsReading {
  const open = openRows(rows, letters, book);
  const choices = new Map(open.map(({ row, readings }) => [row, readings]));
  const isPlain = (row: number) =>
    open.some((one) => one.row === row && !one.byOrder && isDirect(one, book.shape));
  const isAlone = (row: number) =>
    open.some((one) =>
      one.row === row && !one.byOrder && isSummed(one.values!.tokens, one.readings, book.shape)
    );
  const left = decide(choices, book.equations, book.shape.columns.length, isPlain, isAlone);
  const cells = open.flatMap((row) => cellsOf(row, left.get(row.row)!, book, units, source));
  const candidates = cells.map(({ candidate }) => candidate);
  return {
    candidates: [...candidates, ...groupTotals(cells, book.part)],
    findings: [
      ...cells.flatMap(({ findings }) => findings),
      ...blankCells(cells, book, source.normalized.source),
    ],
    remarks: [
      ...rows.flatMap((row) => unreadable(row, open, letters, book)),
      ...open.flatMap((row) => undecided(row, left.get(row.row)!, book)),
      ...open.filter((row) => row.byOrder && left.get(row.row)!.certain).map(joined(book)),
    ],
  };
}

/**
 * The rows with values that can be read. Cells on lines of their own may have a foreign number
 * among them: they must add up.
 */
function openRows(
  rows: readonly Row[],
  letters: readonly Letter[],
  { shape }: Form,
): OpenRow[] {
  return rows.flatMap((row) => {
    if (row.values === null) return [];
    const { tokens, spread } = row.values;
    if (spread && !isApart(tokens, shape)) return [];
    const readings = readingsOf(tokens, shape).filter((reading) =>
      !(spread && sumsIn(reading, shape).wrong > 0)
    );
    return readings.length === 0 ? [] : [{ ...row, line: lineOf(row, letters), readings }];
  });
}

/** Whether a row has as many cells, or as many digits, as there are columns. */
function isDirect({ values }: Row, shape: Shape): boolean {
  const tokens = values?.tokens ?? [];
  const digits = tokens.reduce((sum, { text }) => sum + text.length, 0);
  return isApart(tokens, shape) || digits === shape.columns.length;
}

function cellsOf(
  { row, line }: OpenRow,
  { readings, certain }: Decision,
  { part }: Form,
  units: readonly string[],
  source: TextSource,
) {
  const span = toSource(source.normalized, line.start, line.end);
  return (certain ? agreed(readings) : []).flatMap((cell, index) => {
    if (cell === null || cell.state === "lost") return [];
    const column = part.columns[index]!;
    const unit = units[index] || column.unit;
    const stated = { ...meaningOf(part.table, part.rows[row], column), unit };
    const read = textCandidate(cell, line, { ...stated, rule: `table.${part.table}` }, source);
    return [{ ...read, row: part.rows[row], column, span }];
  });
}

/** The candidate of a cell of a text, quoted with its row. */
export function textCandidate(
  { start, end }: Cell,
  line: Line,
  stated: StatedAs,
  { normalized, indicators }: TextSource,
): ReturnType<typeof cellCandidate> {
  const row = toSource(normalized, line.start, line.end);
  const span = end > start ? toSource(normalized, start, end) : { ...row, end: row.start };
  const cell = { text: normalized.text.slice(start, end), span, quote: row, context: row };
  return cellCandidate(cell, stated, { source: normalized.source, section: null, indicators });
}

/** What is to be reported of a row whose values cannot be read. */
function unreadable(
  row: Row,
  open: readonly OpenRow[],
  letters: readonly Letter[],
  book: Form,
): PlacedRemark[] {
  if (open.some((one) => one.row === row.row)) return [];
  const isTorn = row.values === null || isShort(row.values, book.shape);
  const addsUp = book.shape.sums.length > 0;
  const rule = isTorn ? "table.torn" : addsUp ? "table.contradiction" : "table.ambiguous";
  return [{ ...lineOf(row, letters), rule, codes: codesOfRow(book, row.row) }];
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
function joined({ part }: Form): (row: OpenRow) => PlacedRemark {
  return ({ row, line }) => {
    const expected = part.rows[row]!.label;
    return { rule: "table.label_mended", ...line, expected };
  };
}

/** What is to be reported of a row that can be read in several ways, or that no column confirms. */
function undecided(
  { row, byOrder, line: { start, end } }: OpenRow,
  { readings, certain }: Decision,
  { part }: Form,
): PlacedRemark[] {
  const cells = agreed(readings);
  const open = cells.flatMap((cell, column) =>
    cell === null || cell.state === "lost" || !certain ? [column] : []
  );
  if (open.length === 0) return [];
  const codes = open.map((column) => meaningOf(part.table, part.rows[row], part.columns[column]!));
  const proposal = readings.slice(0, LISTED).map((reading) =>
    reading.map(({ value, state }) => value ?? (state === "slash" ? "/" : "")).join("|")
  ).join("; ");
  return [{
    rule: byOrder || isLost(readings) ? "table.torn" : "table.ambiguous",
    codes: [...new Set(codes.map(({ code }) => code))],
    start,
    end,
    proposal,
  }];
}

/** The cells on which all readings agree; `null` for the others. */
function agreed(readings: readonly Reading[]): (Cell | null)[] {
  const [first = [], ...others] = readings;
  return first.map((cell, column) =>
    others.every((reading) =>
        reading[column]!.value === cell.value &&
        (reading[column]!.state === "lost") === (cell.state === "lost")
      )
      ? cell
      : null
  );
}

function isLost(readings: readonly Reading[]): boolean {
  return readings.flat().some(({ state }) => state === "lost");
}

/** The ids of the cells of a row. */
export function codesOfRow({ part }: Form, row: number): string[] {
  const codes = part.columns.map((column) => meaningOf(part.table, part.rows[row], column).code);
  return [...new Set(codes)];
}

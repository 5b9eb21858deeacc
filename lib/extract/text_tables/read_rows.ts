import { meaningOf } from "@/codebook/mod.ts";
import type { Candidate } from "../candidate.ts";
import { candidateOf, type Line } from "./candidates.ts";
import type { PartBook } from "./part_book.ts";
import { addsUp, type Cell, type Reading, readingsOf } from "./readings.ts";
import type { Remark } from "./remarks.ts";
import { lineOf } from "./row_lines.ts";
import type { Row, Values } from "./rows.ts";
import { solve } from "./solve.ts";
import type { Letter, Token } from "./tokens.ts";

/** What the rows of a table state. */
export interface RowsReading {
  readonly candidates: readonly Candidate[];
  readonly remarks: readonly Remark[];
}

/** A row with the ways in which its values can be read. */
interface OpenRow extends Row {
  readonly values: Values;
  readonly line: Line;
  readonly readings: readonly Reading[];
}

/** How many readings a finding lists. */
const LISTED = 5;

/**
 * Reads the values of rows: those that stand apart as they are, those that run together by the sums of their row
 * and of the columns. A cell is taken where all readings that are left agree on it.
 */
export function readRows(
  rows: readonly Row[],
  letters: readonly Letter[],
  book: PartBook,
  units: readonly string[],
): RowsReading {
  const codesOf = (row: number) => codesOfRow(book, row);
  const torn: Remark[] = [];
  const open: OpenRow[] = [];
  for (const row of rows) {
    const line = lineOf(row, letters);
    const readings = row.values === null ? [] : readable(row.values, book);
    const rule = row.values === null || isShort(row.values, book) ? "table.torn" : undefined;
    if (row.values !== null && readings.length > 0) {
      open.push({ ...row, values: row.values, line, readings });
    } else torn.push({ ...line, rule: rule ?? "table.contradiction", codes: codesOf(row.row) });
  }
  const solved = decide(open, book);
  const remarks = open.flatMap((row) => remarkOf(row, solved.get(row.row) ?? [], codesOf(row.row)));
  const candidates = open.flatMap((row) =>
    agreed(solved.get(row.row) ?? []).map((cell, column) =>
      cell === null ? null : candidateOf(cell, row.line, {
        ...meaningOf(book.part.table, book.part.rows[row.row], book.part.columns[column]!),
        table: book.part.table,
        money: book.shape.columns[column] === "money",
        unit: units[column] || book.part.columns[column]!.unit,
      })
    ).filter((one) => one !== null)
  );
  const unitless = candidates.filter(({ state }) => state === "unreadable");
  return {
    candidates: candidates.filter(({ state }) => state !== "unreadable"),
    remarks: [
      ...torn,
      ...remarks,
      ...unitless.map(({ code, start, end }): Remark => ({
        rule: "table.unit_missing",
        codes: [code],
        start,
        end,
      })),
    ],
  };
}

/** Cells on lines of their own may have a foreign number among them: there sums must hold. */
function readable(values: Values, { shape }: PartBook): readonly Reading[] {
  const readings = readingsOf(values.tokens, shape);
  return values.spread ? readings.filter((reading) => addsUp(reading, shape)) : readings;
}

/** Whether values have fewer digits than the table has columns: some cells are lost. */
function isShort({ tokens }: Values, { shape }: PartBook): boolean {
  return digitsOf(tokens) < shape.columns.length || tokens.length > shape.columns.length;
}

function digitsOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text }) => sum + Math.max(text.length, 1), 0);
}

/** The readings that the columns leave; where the columns contradict all, those of rows that have but one. */
function decide(open: readonly OpenRow[], book: PartBook): ReadonlyMap<number, readonly Reading[]> {
  const choices = new Map(open.map(({ row, readings }) => [row, readings]));
  const solved = solve(choices, book.equations, book.shape.columns.length);
  return solved ?? choices;
}

function remarkOf(row: OpenRow, left: readonly Reading[], codes: readonly string[]): Remark[] {
  const { start, end } = row.line;
  if (left.length === 0) return [{ rule: "table.contradiction", codes, start, end }];
  const cells = agreed(left);
  if (cells.every((cell) => cell !== null)) return [];
  const proposal = left.slice(0, LISTED).map((reading) =>
    reading.map(({ value, state }) => value ?? (state === "slash" ? "/" : "")).join("|")
  ).join("; ");
  return [{ rule: "table.ambiguous", codes, start, end, proposal }];
}

/** The cells on which all readings agree; `null` for the others. */
function agreed(readings: readonly Reading[]): (Cell | null)[] {
  const [first = [], ...others] = readings;
  return first.map((cell, column) =>
    others.every((reading) => reading[column]!.value === cell.value) ? cell : null
  );
}

/** The ids of the cells of a row. */
export function codesOfRow({ part }: PartBook, row: number): string[] {
  const codes = part.columns.map((column) => meaningOf(part.table, part.rows[row], column).code);
  return [...new Set(codes)];
}

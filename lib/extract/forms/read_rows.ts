import { meaningOf } from "@/codebook/mod.ts";
import { toSource } from "@/text/mod.ts";
import { blankCells } from "./blank_cells.ts";
import { cellCandidate } from "./cell_candidate.ts";
import { agreed, decide, type Decision } from "./decide.ts";
import type { Form } from "./form.ts";
import { isBlank, type Shape } from "./cells.ts";
import { isApart, readingsOf } from "./readings.ts";
import { groupTotals } from "./group_totals.ts";
import { lineOf } from "./row_lines.ts";
import { hasMeaning, joined, type OpenRow, undecided, unreadable } from "./row_remarks.ts";
import type { RowsReading, TextSource } from "./table_text.ts";
import type { Row } from "./rows.ts";
import type { Letter } from "./tokens.ts";
import { isSummed, sumsIn } from "./sums.ts";

/** What else shows how the rows of a table are read. */
interface Evidence {
  /** For each column the unit that its header names, or nothing. */
  readonly units: readonly string[];
  /** Strikes readings that contradict it. */
  readonly strike?: (open: readonly OpenRow[]) => readonly OpenRow[];
}

/** A unit of money at the end of a label. */
const MONEY = /万?元$/;
/**
 * Reads the values of rows: separate cells as they are, those that run together by the sums of
 * their row and of the columns. A cell is taken where all readings that are left agree on it.
 */
export function readRows(
  rows: readonly Row[],
  letters: readonly Letter[],
  book: Form,
  { units, strike = (open) => open }: Evidence,
  source: TextSource,
): RowsReading {
  const open = strike(openRows(rows, letters, book));
  const decisionOf = decisions(open, book);
  const cells = open.flatMap((row) =>
    cellsOf(row, decisionOf(row), book, { units, letters }, source)
  );
  const candidates = cells.map(({ candidate }) => candidate);
  return {
    candidates: [...candidates, ...groupTotals(cells, book.part)],
    findings: [
      ...cells.flatMap(({ findings }) => findings),
      ...blankCells(cells, book, source.normalized.source),
    ],
    remarks: [
      ...rows.flatMap((row) => unreadable(row, open, letters, book)),
      ...open.flatMap((row) => undecided(row, decisionOf(row), book)),
      ...open.filter((row) => row.byOrder && decisionOf(row).certain).map(joined(book)),
    ],
  };
}

/**
 * Decides rows by what adds up. In a form of one value a row, an indicator may have several labels: its
 * sums are about the one that is printed, and cells that they do not decide are taken all the same.
 */
function decisions(open: readonly OpenRow[], { equations, shape, isOrdered, part }: Form) {
  const placeOf = ({ row }: OpenRow) =>
    isOrdered ? row : part.rows.findIndex(({ key }) => key === part.rows[row]!.key);
  const byPlace = Map.groupBy(open, placeOf);
  const printedOnce = [...byPlace].flatMap(([place, rows]) => rows.length === 1 ? [place] : []);
  const choices = new Map(printedOnce.map((place) => [place, byPlace.get(place)![0]!.readings]));
  const isPlain = (place: number) => {
    const [one] = byPlace.get(place)!;
    return !one!.byOrder && isDirect(one!, shape);
  };
  const isAlone = (place: number) => {
    const [one] = byPlace.get(place)!;
    return !one!.byOrder && isSummed(one!.values!.tokens, one!.readings, shape);
  };
  const left = decide(choices, equations, shape.columns.length, isPlain, isAlone);
  return (row: OpenRow): Decision => {
    const { readings, certain } = left.get(placeOf(row)) ??
      { readings: row.readings, certain: true };
    return { readings, certain: certain || !isOrdered };
  };
}

/**
 * The rows with values that can be read. Cells on lines of their own may have a foreign number
 * among them: they must add up.
 */
function openRows(
  rows: readonly Row[],
  letters: readonly Letter[],
  { shape: { columns, sums }, part }: Form,
): OpenRow[] {
  return rows.flatMap((row) => {
    if (row.values === null) return [];
    const { tokens, spread } = row.values;
    const isMoney = part.rows[row.row]?.unit.endsWith("元");
    const shape: Shape = isMoney
      ? { columns: columns.map(() => "money"), sums }
      : { columns, sums };
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
  { row, line, label }: OpenRow,
  { readings, certain }: Decision,
  { part, rule, shape }: Form,
  { units, letters }: { units: readonly string[]; letters: readonly Letter[] },
  { normalized, indicators }: TextSource,
) {
  const span = toSource(normalized, line.start, line.end);
  const entry = part.rows[row];
  const words = letters.slice(label.start, label.end).map(({ character }) => character).join("");
  return (certain ? agreed(readings) : []).flatMap((cell, index) => {
    const column = part.columns[index]!;
    if (cell === null || !hasMeaning(column, part)) return [];
    if (cell.state === "lost" && !isBlank(index, readings, shape)) return [];
    const unit = units[index] || column.unit || (MONEY.exec(words)?.[0] ?? entry?.unit ?? "");
    const { start, end } = cell;
    const own = end > start ? toSource(normalized, start, end) : { ...span, end: span.start };
    const printed = {
      text: normalized.text.slice(start, end),
      span: own,
      quote: span,
      context: span,
    };
    const stated = { ...meaningOf(part.table, entry, column), unit, rule };
    const surroundings = { source: normalized.source, section: null, indicators };
    return [{ ...cellCandidate(printed, stated, surroundings), row: entry, column, span }];
  });
}

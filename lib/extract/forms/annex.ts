import type { StandardEntry } from "@/codebook/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Form } from "./form.ts";
import { type AnnexRow, decideAnnex } from "./annex_readings.ts";
import { FORM_HEADER, type FormColumns, formColumns } from "./form_columns.ts";
import { type Plain, plainOf } from "./plain.ts";
import { readingsOf } from "./readings.ts";
import { type Values } from "./gather.ts";
import { type Row, type Rows, rowsOf } from "./rows.ts";
import { lineOf } from "./row_lines.ts";
import { textCandidate } from "./read_rows.ts";
import {
  MOST_TABLES,
  type PlacedRemark,
  type RowsReading,
  type TableText,
  type TextSource,
} from "./table_text.ts";
import { type Tokens, tokensOf } from "./tokens.ts";
import { unknownRows } from "./unknown_rows.ts";

/** An annex that was found in a text. */
export interface FoundAnnex {
  readonly start: number;
  readonly end: number;
  /** The year in its header, if it names one. */
  readonly year: number | null;
  /** Reads its values, with what the prose of the report states of the same indicators. */
  readonly read: (prose: readonly Candidate[]) => TableText;
}

const LONGEST = 6000;
/** So many rows of an annex identify it. */
const FEWEST = 3;
/** More letters between two labels are other words. */
const APART = 4;
/** How many readings a finding lists. */
const LISTED = 5;

/** Finds forms and annexes by their header; of their columns only that of the year is taken. */
export function findAnnexes(
  source: TextSource,
  books: readonly Form[],
  parentOf: (code: string) => string | null,
): FoundAnnex[] {
  const { normalized } = source;
  const { text } = normalized;
  const headers = text.matchAll(FORM_HEADER).take(MOST_TABLES).toArray();
  return headers.flatMap(
    ({ 0: header, index: start }, place) => {
      const columns = formColumns(header);
      if (columns === undefined) return [];
      const from = start + header.length;
      const next = Math.min(headers[place + 1]?.index ?? text.length, from + LONGEST);
      const plain = plainOf(normalized, from, beforeProse(text, from, next));
      const attempts = books.map((book) => attempt(plain, book, columns));
      const best = attempts.reduce((a, b) => valued(b.rows) > valued(a.rows) ? b : a);
      if (valued(best.rows) < FEWEST) return [];
      const rows = printedRows(best.rows);
      const known = Math.max(...rows.map((row) => lineOf(row, best.tokens.letters).end));
      const { left } = best.rows;
      const places = [...left, ...rows.map(({ values }) => values)].flatMap((one) => one?.at ?? [])
        .toSorted((a, b) => a - b);
      const unknown = unknownRows(left, places, known, best.tokens, text);
      const end = Math.max(known, ...unknown.map((row) => row.end));
      const read = (prose: readonly Candidate[]) => {
        const reading = readAnnex(rows, best, columns, prose, parentOf, source);
        return { start, end, ...reading, remarks: [...unknown, ...reading.remarks] };
      };
      return [{ start, end, year: columns.year, read }];
    },
  );
}

/** Where the line of the first sentence begins, unless the form is in that line. */
function beforeProse(text: string, start: number, end: number): number {
  const sentence = text.indexOf("。", start);
  const line = text.lastIndexOf("\n", sentence);
  return sentence < 0 || sentence > end || line < start ? end : line;
}

/** A text read with the labels of one form. */
interface Attempt {
  readonly book: Form;
  readonly tokens: Tokens;
  readonly rows: Rows;
}

function attempt({ text, offsets }: Plain, book: Form, { roles }: FormColumns): Attempt {
  const kept = text.replace(book.remarks, (note) => " ".repeat(note.length));
  const tokens = tokensOf({ text: kept, offsets });
  const rows = rowsOf(tokens, { ...book, part: { rows: book.part.rows, columns: roles } });
  return { book, tokens, rows };
}

function hasValues({ values }: Row): boolean {
  return values !== null;
}

/** To the last row with values, and the empty ones that directly follow. */
function printedRows({ rows }: Rows): Row[] {
  const sorted = rows.toSorted((a, b) => a.label.start - b.label.start);
  let last = sorted.findLastIndex(hasValues);
  while (sorted[last + 1] && sorted[last + 1]!.label.start - sorted[last]!.label.end <= APART) {
    last++;
  }
  return sorted.slice(0, last + 1);
}

function valued({ rows }: Rows): number {
  return rows.filter(hasValues).length;
}

function readAnnex(
  rows: readonly Row[],
  { book: { rule, part }, tokens }: Attempt,
  columns: FormColumns,
  prose: readonly Candidate[],
  parentOf: (code: string) => string | null,
  source: TextSource,
): RowsReading {
  const open = rows.filter(({ row }) => part.rows[row]!.key !== "")
    .map((row) => annexRow(row, part.rows[row.row]!, tokens, columns));
  const decided = decideAnnex(open, prose, parentOf).map((row) => ({
    ...row,
    isDecided: new Set(row.readings.map(([year]) => year!.value)).size === 1,
  }));
  const cells = decided.filter(({ isDecided }) => isDecided).map(({ entry, line, readings }) =>
    textCandidate(
      readings[0]![0]!,
      line,
      { code: entry.key, applicant: "total", rule, unit: entry.unit },
      source,
    )
  );
  return {
    candidates: cells.map(({ candidate }) => candidate),
    findings: cells.flatMap(({ findings }) => findings),
    remarks: decided.filter(({ isDecided }) => !isDecided).map(undecided),
  };
}

/** The year is no more than all years, and no less than a part of it. */
function annexRow(
  { values, ...row }: Row,
  entry: StandardEntry,
  { letters }: Tokens,
  { roles }: FormColumns,
): AnnexRow {
  const kind = entry.unit.endsWith("元") ? "money" : "count";
  const numbers = roles.filter((role) => role !== "code");
  const tokens = values === null ? [] : withoutCode(values, roles);
  const shape = { columns: numbers.map(() => kind), sums: [] } as const;
  const year = numbers.indexOf("year");
  const readings = (tokens.length === 0 ? [] : readingsOf(tokens, shape)).filter((cells) => {
    const value = cells[year]!.value ?? 0;
    return numbers.every((role, column) => {
      const other = cells[column]!.value;
      return role === "year" || other === null ||
        (role === "all" ? value <= other : other <= value);
    });
  }).map((cells) => [cells[year]!, ...cells.toSpliced(year, 1)]);
  const printed = letters.slice(row.label.start, row.label.end).map(({ character }) => character);
  const unit = kind === "money" ? /万?元$/.exec(printed.join(""))?.[0] ?? entry.unit : entry.unit;
  return { entry: { ...entry, unit }, line: lineOf({ ...row, values }, letters), readings };
}

/** The values of a row; its code is none, and cannot be parted from digits that run on. */
function withoutCode({ tokens }: Values, roles: FormColumns["roles"]): Values["tokens"] {
  const code = roles.indexOf("code");
  if (code < 0) return tokens;
  return tokens.length === roles.length ? tokens.toSpliced(code, 1) : [];
}

function undecided({ entry, line, readings }: AnnexRow): PlacedRemark {
  const proposal = readings.slice(0, LISTED).map((cells) =>
    cells.map(({ value }) => value ?? "").join("|")
  ).join("; ");
  const rule = readings.length === 0 ? "table.torn" : "table.ambiguous";
  return { rule, codes: [entry.key], ...line, ...(proposal === "" ? {} : { proposal }) };
}

import type { StandardEntry } from "@/codebook/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Form } from "./form.ts";
import { FORM_HEADER, type FormColumns, formColumns } from "./form_columns.ts";
import { withEvidence } from "./form_evidence.ts";
import { type Plain, plainOf } from "./plain.ts";
import { readRows } from "./read_rows.ts";
import { endOf } from "./row_lines.ts";
import { type Row, type Rows, rowsOf } from "./rows.ts";
import { LONGEST_TABLE, MOST_TABLES, type PlacedTable, type TextSource } from "./table_text.ts";
import { type Tokens, tokensOf } from "./tokens.ts";
import { unknownRows } from "./unknown_rows.ts";

/** So many rows of a form identify it. */
const FEWEST = 3;
/** More letters between two labels are other words. */
const APART = 4;

/** Reads forms of one value a row by their header; of their columns only that of the year is taken. */
export function readFormsIn(
  source: TextSource,
  books: readonly Form[],
  parentOf: (code: string) => string | null,
): PlacedTable[] {
  const { normalized } = source;
  const { text } = normalized;
  const headers = text.matchAll(FORM_HEADER).take(MOST_TABLES).toArray();
  return headers.flatMap(({ 0: header, index: start }, place) => {
    const columns = formColumns(header);
    if (columns === undefined) return [];
    const from = start + header.length;
    const next = Math.min(headers[place + 1]?.index ?? text.length, from + LONGEST_TABLE);
    const plain = plainOf(normalized, from, beforeProse(text, from, next));
    const attempts = books.map((book) => attempt(plain, book, columns));
    const { book, tokens, rows } = attempts.reduce((a, b) =>
      valued(b.rows) > valued(a.rows) ? b : a
    );
    if (valued(rows) < FEWEST) return [];
    const printed = printedRows(rows);
    const known = endOf(printed, tokens.letters, start);
    const places = [...rows.left, ...printed.map(({ values }) => values)]
      .flatMap((one) => one?.at ?? []).toSorted((a, b) => a - b);
    const unknown = unknownRows(rows.left, places, known, tokens, text);
    const read = (prose: readonly Candidate[]) => {
      const strike = withEvidence(book, prose, parentOf);
      const own = printed.filter(({ row }) => book.part.rows[row]!.key !== "");
      const reading = readRows(own, tokens.letters, book, { units: [], strike }, source);
      return { ...reading, remarks: [...unknown, ...reading.remarks] };
    };
    return [{
      start,
      end: Math.max(known, ...unknown.map((row) => row.end)),
      year: columns.year,
      read,
    }];
  });
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

function attempt({ text, offsets }: Plain, form: Form, { roles }: FormColumns): Attempt {
  const kept = text.replace(form.remarks, (note) => " ".repeat(note.length));
  const tokens = tokensOf({ text: kept, offsets });
  const rows = rowsOf(tokens, { ...form, part: { rows: form.part.rows, columns: roles } });
  const code = roles.indexOf("code");
  const withoutCode = (row: Row): Row => {
    if (code < 0 || row.values === null) return row;
    // Digits that run on do not show where the code ends.
    const own = row.values.tokens.length === roles.length
      ? row.values.tokens.toSpliced(code, 1)
      : [];
    return { ...row, values: { ...row.values, tokens: own } };
  };
  const book = inColumns(form, roles.filter((role) => role !== "code"));
  return { book, tokens, rows: { ...rows, rows: rows.rows.map(withoutCode) } };
}

/** A form with the columns of a header: that of the year has its values, the others have no meaning. */
function inColumns(form: Form, roles: FormColumns["roles"]): Form {
  const [value] = form.part.columns;
  const columns = roles.map((role): StandardEntry => ({ ...value!, kind: "column", key: role }));
  return {
    ...form,
    part: { ...form.part, columns },
    shape: { columns: roles.map(() => "count"), sums: [] },
  };
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

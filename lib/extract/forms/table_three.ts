import type { Era, Normalized } from "@/model/mod.ts";
import { groupTotals } from "./candidates.ts";
import { fitsHeader, isExact } from "./line_header.ts";
import type { PartBook } from "./part_book.ts";
import { plainOf } from "./plain.ts";
import { codesOfRow, readRows } from "./read_rows.ts";
import type { Remark } from "./remarks.ts";
import { endOf, leftover } from "./row_lines.ts";
import { type Rows, rowsOf } from "./rows.ts";
import { sumsOfRows } from "./sums.ts";
import { MOST_TABLES, type TableText } from "./table_text.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

/** The first row of table 3; prose names it too, but without the header of the table before it. */
const FIRST_ROW = /本\s*年\s*新\s*收\s*(?:政\s*府\s*信\s*息\s*公\s*开\s*)?申\s*请/g;
const HEADER = /本\s*列\s*数\s*据|申\s*请\s*人\s*情\s*况|自\s*然\s*人/;
/** How far before its first row the header of a table begins. */
const REACH = 500;
/** Where the table is over: the header or the chapter of table 4. */
const END = /未\s*经\s*复\s*议|四、[^\n]{0,20}复\s*议|行\s*政\s*复\s*议[\s|]*行\s*政\s*诉\s*讼/;
/** Tables are not longer. */
const LONGEST = 8000;

/** A table read with the labels of one era. */
interface Attempt {
  readonly book: PartBook;
  readonly rows: Rows;
}

/**
 * Reads 收到和处理政府信息公开申请情况: rows by their labels, columns by the header of the form.
 *
 * @param likely The form of the other tables or of the year, where rows alone do not decide.
 */
export function readTableThree(
  normalized: Normalized,
  books: readonly PartBook[],
  likely: Era | null,
): TableText[] {
  const { text } = normalized;
  const tables: TableText[] = [];
  let behind = 0;
  for (const { index } of text.matchAll(FIRST_ROW)) {
    if (tables.length === MOST_TABLES) break;
    if (index < behind) continue;
    const from = Math.max(behind, index - REACH);
    const header = HEADER.exec(text.slice(from, index));
    if (header === null) continue;
    const start = from + header.index;
    const rest = text.slice(index, index + LONGEST);
    const end = index + (END.exec(rest)?.index ?? rest.length);
    const tokens = tokensOf(plainOf(normalized, start, end));
    const table = readTable(tokens, books, likely, { start, end });
    tables.push(table);
    behind = table.end;
  }
  return tables;
}

function readTable(
  tokens: Tokens,
  books: readonly PartBook[],
  likely: Era | null,
  { start, end }: { start: number; end: number },
): TableText {
  const { book, rows } = best(tokens, books, likely);
  const first = Math.min(...rows.rows.map(({ label }) => label.start));
  const header = tokens.letters.slice(0, first);
  const refused = (rule: Remark["rule"]): TableText => ({
    start,
    end,
    candidates: [],
    remarks: [{ rule, codes: [], start, end, expected: labelsOf(book) }],
  });
  if (rows.rows.length === 0 || !fitsHeader(header, book.header)) return refused("table.refused");
  // A header that is broken over lines may have its columns in another order: then hardly a row
  // adds up.
  const { right, wrong } = sumsOfRows(rows.rows, book.shape);
  if (wrong > right && !isExact(header, book.part)) return refused("table.contradiction");
  const reading = readRows(rows.rows, tokens.letters, book, []);
  const last = endOf(rows.rows, tokens.letters, start);
  const inside = rows.left.filter(({ at, tokens }) => at >= first && tokens[0]!.start < last);
  return {
    start,
    end: last,
    candidates: [...reading.candidates, ...groupTotals(reading.candidates, book.part)],
    remarks: [
      ...reading.remarks,
      ...missing(rows, book, start, last),
      ...inside.map(leftover),
    ],
  };
}

/**
 * The era whose labels give values to more rows, and that lacks fewer of them. Two rows are as much
 * as to be the likely one: a copy may have lost the only rows that the other form does not have.
 */
function best(tokens: Tokens, books: readonly PartBook[], likely: Era | null): Attempt {
  const attempts = books.map((book) => {
    const read = rowsOf(tokens, book);
    const valued = read.rows.filter(({ values }) => values !== null).length;
    const prior = book.era === likely ? 2.5 : 0;
    return { book, rows: read, score: 2 * valued - book.part.rows.length + prior };
  });
  return attempts.reduce((a, b) => b.score > a.score ? b : a);
}

/** Rows of the form whose labels the table does not print. */
export function missing(rows: Rows, book: PartBook, start: number, end: number): Remark[] {
  const found = new Set(rows.rows.map(({ row }) => row));
  const absent = book.part.rows.flatMap((_, row) => found.has(row) ? [] : [row]);
  if (absent.length === 0) return [];
  const expected = absent.map((row) => book.part.rows[row]!.label).join(" | ");
  const codes = [...new Set(absent.flatMap((row) => codesOfRow(book, row)))];
  return [{ rule: "table.row_missing", codes, start, end, expected }];
}

function labelsOf({ part }: PartBook): string {
  return part.columns.map(({ label }) => label).join(" | ");
}

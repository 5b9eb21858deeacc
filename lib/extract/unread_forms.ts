import type { Codebook } from "@/codebook/mod.ts";
import type { Normalized, Span } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import { type Form, formOfRows } from "./forms/form.ts";
import { FORM_HEADER } from "./forms/form_columns.ts";
import { findLabels } from "./forms/find_labels.ts";
import { plainOf } from "./forms/plain.ts";
import { LONGEST_TABLE, MOST_TABLES } from "./forms/table_text.ts";
import { type Tokens, tokensOf } from "./forms/tokens.ts";

/** A form of one label a row that no reader took, or that one took only in part. */
export interface UnreadForm {
  /** In the source text. */
  readonly span: Span;
  /** Name of the template that has most of its labels; `null` where none has any. */
  readonly form: string | null;
  /** The indicators of its rows. */
  readonly codes: readonly string[];
}

/**
 * Finds the unread forms of a text; `isRead` says whether a range of the source belongs to a table
 * that was read.
 */
export type FindUnreadForms = (
  normalized: Normalized,
  isRead: (range: Span) => boolean,
) => UnreadForm[];

/** A label of a template with a value after it. */
interface PrintedRow {
  /** Several where the template has equal labels. */
  readonly codes: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * The rows of a form of an unknown template: to their last number before the line of a sentence, or
 * the sentence.
 */
const UNKNOWN = /^[^。]*\d(?![^\n]*。)|^[^。]*\d/;
const FEW_ROWS = 1000;
/** So many rows after those that were read are not chance. */
const FEWEST = 3;
/** After the number of a sentence, with its measure word. */
const PROSE = /\s?\p{L}{0,2}\s?[,，;；。](?!\d)/uy;

/**
 * Makes the search for forms of 2014 and local annexes in a text that no reader took: those whose
 * header lies in no table that was read, and rows that a reader lost after a header that it knows.
 */
export function unreadFormFinder(codebook: Codebook): FindUnreadForms {
  const books = [...codebook.forms, ...codebook.annexes].map(([name, rows]) =>
    formOfRows(name, rows, codebook)
  );
  return (normalized, isRead) => {
    const headers = normalized.text.matchAll(FORM_HEADER).take(MOST_TABLES).toArray();
    return headers.flatMap(({ 0: { length }, index: start }, place) => {
      const behind = start + length;
      const end = Math.min(
        headers[place + 1]?.index ?? normalized.text.length,
        behind + LONGEST_TABLE,
      );
      return unreadForm(normalized, { start, behind, end }, books, isRead) ?? [];
    });
  };
}

/** Where a form may be. */
interface Place {
  readonly start: number;
  /** After its header. */
  readonly behind: number;
  readonly end: number;
}

function unreadForm(
  normalized: Normalized,
  { start, behind, end }: Place,
  books: readonly Form[],
  isRead: (range: Span) => boolean,
): UnreadForm | undefined {
  const { text } = normalized;
  const isHeaderRead = isRead(toSource(normalized, start, behind));
  const tokens = tokensOf(plainOf(normalized, behind, end));
  const isOpen = (row: PrintedRow) => !isRead(toSource(normalized, row.start, row.end));
  const { form, rows } = books.map((book) => ({
    form: book.rule,
    rows: rowsOf(tokens, book, text).filter(isOpen),
  })).reduce((a, b) => b.rows.length > a.rows.length ? b : a);
  const codes = [...new Set(rows.flatMap(({ codes }) => codes))];
  if (rows.length >= FEWEST) {
    const first = isHeaderRead ? rows[0]!.start : start;
    return { span: toSource(normalized, first, rows.at(-1)!.end), form, codes };
  }
  const body = UNKNOWN.exec(text.slice(behind, Math.min(end, behind + FEW_ROWS)));
  if (isHeaderRead || body === null || isAllRead(normalized, behind, body[0], isRead)) {
    return undefined;
  }
  return { span: toSource(normalized, start, behind + body[0].length), form: null, codes };
}

/** Whether the rows of a table were read one by one, as those of one's own indicators are. */
function isAllRead(
  normalized: Normalized,
  from: number,
  body: string,
  isRead: (range: Span) => boolean,
): boolean {
  return body.matchAll(/[^\n]*\d[^\n]*/g).every(({ 0: { length }, index }) =>
    isRead(toSource(normalized, from + index, from + index + length))
  );
}

/** The labels directly followed by a value, as cells are. */
function rowsOf(
  { letters, runs }: Tokens,
  { labels, part: { rows } }: Form,
  text: string,
): PrintedRow[] {
  const ends = new Map(runs.map(({ at, tokens }) => [at, tokens.at(-1)!.end]));
  return findLabels(letters, new Set(ends.keys()), labels).flatMap(({ row, start, end }) => {
    const last = ends.get(end);
    if (
      row === null || rows[row]!.key === "" || last === undefined || isInSentence(text, last)
    ) return [];
    const codes = rows.filter(({ label }) => label === rows[row]!.label).map(({ key }) => key);
    return [{ codes, start: letters[start]!.offset, end: last }];
  });
}

/** Whether a text is made of sentences, by what follows most of its numbers. */
export function isOfSentences(text: string): boolean {
  const numbers = text.matchAll(/\d+/g).take(LONGEST_TABLE).toArray();
  const inSentences = numbers.filter(({ 0: { length }, index }) =>
    isInSentence(text, index + length)
  );
  return /[,，;；。]/.test(text) && inSentences.length * 2 >= numbers.length;
}

/** Whether a number that ends at a place is one of a sentence. */
function isInSentence(text: string, end: number): boolean {
  PROSE.lastIndex = end;
  return PROSE.test(text);
}

import type { StandardEntry } from "@/codebook/mod.ts";
import { once } from "../once.ts";
import { codesOf } from "./codes_of.ts";
import { findLabels } from "./find_labels.ts";
import { gather } from "./gather.ts";
import { fitHeader, type HeaderFit } from "./fit_header.ts";
import { type Likeliest, likeliest, type LikelyForm } from "./likeliest.ts";
import { namesColumns } from "./line_header.ts";
import type { Form } from "./form.ts";
import type { Place } from "./places.ts";
import { plainOf } from "./plain.ts";
import { readRows } from "./read_rows.ts";
import { missingRows, type Remark } from "./table_findings.ts";
import { endOf, leftover } from "./row_lines.ts";
import { type Rows, rowsOf } from "./rows.ts";
import { sumsOfRows } from "./sums.ts";
import type { PlacedRemark, PlacedTable, TextSource } from "./table_text.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

/** A text read with the labels of one form. */
interface Attempt {
  readonly form: Form;
  /** How many rows it gives values to, less those that it lacks. */
  readonly score: number;
  readonly rows: Rows;
  /** How many letters precede its first row. */
  readonly first: number;
  readonly header: () => HeaderFit;
}

/**
 * Reads the standard table at a place: its rows by their labels, its columns by the header, and where
 * letters alone show these, by what adds up. `undefined` where words are of no table.
 *
 * @param books The forms that have such a table.
 */
export function readPlace(
  source: TextSource,
  place: Place,
  books: readonly Form[],
  likely: LikelyForm,
): PlacedTable | undefined {
  const tokens = tokensOf(plainOf(source.normalized, place.from, place.end));
  const attempts = books.map((book) => attempt(tokens, book));
  const chosen = choose(
    attempts.filter(({ rows, first }) => rows.rows.length > 0 || first < tokens.letters.length),
    likely,
  );
  const isSure = chosen !== undefined &&
    (place.sign !== "chapter" || valuedOf(chosen.attempt.rows) > 0);
  if (isSure) return read(tokens, chosen, place, source);
  const isTable = place.sign === "title"
    ? tokens.runs.length > 0
    : attempts.some((one) => isLike(one, tokens, place));
  const [nearest] = attempts.toSorted((a, b) => valuedOf(b.rows) - valuedOf(a.rows));
  return isTable ? refused("table.refused", nearest!.form, place) : undefined;
}

function attempt(tokens: Tokens, book: Form): Attempt {
  const rows = book.part.rows.length > 0 ? rowsOf(tokens, book) : onlyRow(tokens, book);
  const labels = rows.rows.length > 0
    ? rows.rows.map(({ label }) => label)
    : findLabels(tokens.letters, new Set(tokens.letters.map((_, index) => index + 1)), book.labels);
  const first = Math.min(tokens.letters.length, ...labels.map(({ start }) => start));
  const header = once(() => fitHeader(tokens.letters.slice(0, first), rows.rows, book));
  const score = 2 * valuedOf(rows) - book.part.rows.length;
  return { form: book, score, rows, first, header };
}

/** The values of a table without labels: the first ones behind its header. */
function onlyRow(tokens: Tokens, { part }: Form): Rows {
  const all = gather(tokens, part.columns.length);
  const [values] = all;
  if (values === undefined) return { rows: [], left: [], repeated: 0 };
  return {
    rows: [{ row: 0, label: { row: 0, start: values.at, end: values.at }, values }],
    left: [],
    repeated: 0,
  };
}

/**
 * The form whose header and labels a table has: the one whose labels give values to more rows, and
 * that lacks fewer of them.
 */
function choose(
  attempts: readonly Attempt[],
  likely: LikelyForm,
): Likeliest<Attempt> | undefined {
  const whole = attempts.filter(({ header }) => !["none", "mended"].includes(header().fit));
  const mended = attempts.filter(({ header }) => header().fit === "mended");
  return likeliest(whole.length > 0 ? whole : mended.length === 1 ? mended : [], likely);
}

function valuedOf({ rows }: Rows): number {
  return rows.filter(({ values, byOrder = false }) => values !== null && !byOrder).length;
}

/** Whether a text names the columns of a form, or notes that only tables have, above values. */
function isLike(
  { form: book, rows, first }: Attempt,
  { letters }: Tokens,
  { sign }: Place,
): boolean {
  const isNamed = namesColumns(letters.slice(0, first), book.header);
  if (sign === "chapter") return false;
  if (book.part.rows.length === 0) return isNamed;
  return valuedOf(rows) > 0 && (isNamed || sign === "note");
}

function read(
  tokens: Tokens,
  { attempt: { form: book, rows, first, header: fitted }, remarks }: Likeliest<Attempt>,
  place: Place,
  source: TextSource,
): PlacedTable {
  if (rows.rows.length === 0) return refused("table.torn", book, place);
  // Two years, or two bodies, side by side: nothing shows which values are the report's.
  const isTwice = rows.repeated > 1 && rows.repeated * 2 > rows.rows.length;
  if (isTwice) return refused("table.refused", book, place);
  const { right, wrong } = sumsOfRows(rows.rows, book.shape);
  const header = fitted();
  // A header that is broken over lines may have its columns in another order: then hardly a row
  // adds up.
  const isBroken = header.fit === "letters" && book.part.rows.length > 0;
  if (isBroken && wrong > right) return refused("table.contradiction", book, place);
  const end = endOf(rows.rows, tokens.letters, place.start);
  const left = rows.left.filter(({ at, tokens }) => at >= first && tokens[0]!.start < end);
  const printed = new Set(rows.rows.map(({ row }) => book.part.rows[row]));
  const isPrinted = (entry: StandardEntry) => printed.has(entry);
  const above = { start: place.start, end: (tokens.letters[first - 1]?.offset ?? place.start) + 1 };
  const others: PlacedRemark[] = [
    ...[...remarks, ...missingRows(book, isPrinted)]
      .map((remark) => ({ ...remark, start: place.start, end })),
    ...left.map(leftover),
  ];
  const isMended = header.fit === "mended" || header.fit === "sums";
  const mended: PlacedRemark[] = isMended
    ? [{ rule: "table.label_mended", ...above, expected: columnsOf(book) }]
    : [];
  return {
    era: book.era,
    start: place.start,
    end,
    read: () => {
      const reading = readRows(rows.rows, tokens.letters, book, header, source);
      return { ...reading, remarks: [...mended, ...reading.remarks, ...others] };
    },
  };
}

function refused(rule: Remark["rule"], book: Form, { start, end }: Place): PlacedTable {
  const rows = rule === "table.torn" ? book.part.rows : [];
  const codes = codesOf(book.part, rows);
  const remarks = [{ rule, codes, start, end, expected: columnsOf(book) }];
  return { start, end, read: () => ({ candidates: [], findings: [], remarks }) };
}

function columnsOf({ part }: Form): string {
  return part.columns.map(({ label }) => label).join(" | ");
}

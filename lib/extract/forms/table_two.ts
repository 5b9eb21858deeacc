import type { Normalized } from "@/model/mod.ts";
import { isLeftOf } from "./damaged_labels.ts";
import { isBrokenHeader } from "./broken_header.ts";
import { unitsOf } from "./line_header.ts";
import { findLabels } from "./find_labels.ts";
import type { PartBook } from "./part_book.ts";
import { type Plain, plainOf } from "./plain.ts";
import { codesOfRow, readRows } from "./read_rows.ts";
import { rowsOf } from "./rows.ts";
import type { Remark } from "./remarks.ts";
import { endOf, leftover } from "./row_lines.ts";
import type { Letter, Run } from "./runs.ts";
import { missing } from "./table_three.ts";
import { MOST_TABLES, type TableText } from "./table_text.ts";
import { lettersOf, type Tokens, tokensOf } from "./tokens.ts";

const TITLE = /^第\s*二\s*十\s*条\s*第?\s*\(\s*[一二三四五六七八九]\s*\)\s*项/;
/**
 * A block of table 2 begins with the item of article 20 that it reports on, or with the corner of
 * its header.
 */
const START =
  /(?<title>第\s*二\s*十\s*条\s*第?\s*\(\s*[一二三四五六七八九]\s*\)\s*项)|信\s*息\s*内\s*容/g;
const CORNER = "信息内容";
/** Where a block is over: table 3, a chapter, prose. */
const END = /[三四]、|收到和处理|申请人情况|本列数据|。/;
const LONGEST = 600;
/** A table has up to five of them. */
const MOST_BLOCKS = 5 * MOST_TABLES;

/** Where a block may be. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly titled: boolean;
}

/** A block as one of the standard tables. */
interface Block {
  readonly book: PartBook;
  readonly units: readonly string[];
  /** Whether the copy lost letters of its header. */
  readonly isMended?: boolean;
}

/** Reads 主动公开政府信息情况, block by block: header and rows together identify each. */
export function readTableTwo(normalized: Normalized, books: readonly PartBook[]): TableText[] {
  return placesOf(normalized.text).flatMap(({ start, end, titled }) => {
    const plain = plainOf(normalized, start, end);
    const text = plain.text.replace(TITLE, (title) => " ".repeat(title.length));
    const body = { text, offsets: plain.offsets };
    const tokens = tokensOf(body);
    const block = blockOf(tokens, body, books);
    if (block !== undefined) return [readBlock(tokens, block, start, end)];
    // Prose cites the article too, but no numbers follow it directly.
    return titled && tokens.runs.length > 0 ? [refused(start, end)] : [];
  });
}

/** The stretches from a title or corner to the next; a corner belongs to the title before it. */
function placesOf(text: string): Place[] {
  const starts: { at: number; titled: boolean }[] = [];
  let open = false;
  for (const { index, groups } of text.matchAll(START)) {
    const titled = groups!.title !== undefined;
    const last = starts.at(-1);
    const isNear = last !== undefined && !END.test(text.slice(last.at, index)) &&
      index - last.at < LONGEST;
    if (titled || !open || !isNear) starts.push({ at: index, titled });
    open = titled;
  }
  return starts.slice(0, MOST_BLOCKS).map(({ at, titled }, place) => {
    const next = Math.min(starts[place + 1]?.at ?? text.length, at + LONGEST);
    const over = END.exec(text.slice(at, next))?.index ?? next - at;
    return { start: at, end: at + over, titled };
  });
}

/** What share of its letters a header must have kept where its rows are those of the table. */
const KEPT = 0.85;

/** The table whose columns are the letters before the first of its rows, if need be but for some that a copy lost. */
function blockOf(
  tokens: Tokens,
  plain: Plain,
  books: readonly PartBook[],
): Block | undefined {
  return wholeBlock(tokens, plain, books) ?? damagedBlock(tokens, books);
}

function wholeBlock(
  tokens: Tokens,
  plain: Plain,
  books: readonly PartBook[],
): Block | undefined {
  const valued = new Set(tokens.runs.map(({ at }) => at));
  for (const book of books) {
    const [first] = findLabels(tokens.letters, valued, book.labels);
    const isAbove = ({ at, tokens }: Run) =>
      at < first!.start && tokens.some(({ text }) => text !== "");
    if (first === undefined || tokens.runs.some(isAbove)) continue;
    const header = withoutCorner(tokens.letters.slice(0, first.start));
    const units = unitsOf(header, book.part.columns);
    if (units !== undefined) return { book, units };
    const above = plain.text.slice(0, plain.offsets.indexOf(tokens.letters[first.start]!.offset));
    const lines = above.replace(CORNER, "").split("\n");
    if (isBrokenHeader(lines, book.part.columns)) return { book, units: [] };
  }
  return undefined;
}

/** Money is left out: a letter that its unit lost would change the amount. */
function damagedBlock(tokens: Tokens, books: readonly PartBook[]): Block | undefined {
  const valued = new Set(tokens.runs.map(({ at }) => at));
  const found = books.filter(({ part, labels, shape }) => {
    const [first] = findLabels(tokens.letters, valued, labels);
    if (first === undefined || shape.columns.includes("money")) return false;
    const header = withoutCorner(tokens.letters.slice(0, first.start));
    const words = header.map(({ character }) => character).join("");
    return isLeftOf(words, part.columns.map(({ label }) => lettersOf(label)).join(""), KEPT);
  });
  return found.length === 1 ? { book: found[0]!, units: [], isMended: true } : undefined;
}

function withoutCorner(header: readonly Letter[]): readonly Letter[] {
  const at = header.map(({ character }) => character).join("").indexOf(CORNER);
  return at < 0 ? header : header.toSpliced(at, CORNER.length);
}

function readBlock(
  tokens: Tokens,
  { book, units, isMended = false }: Block,
  start: number,
  limit: number,
): TableText {
  const rows = rowsOf(tokens, book);
  if (rows.rows.length === 0) return torn(start, limit, book);
  const reading = readRows(rows.rows, tokens.letters, book, units);
  const end = endOf(rows.rows, tokens.letters, start);
  const first = Math.min(...rows.rows.map(({ label }) => label.start));
  const left = rows.left.filter(({ at, tokens }) => at >= first && tokens[0]!.start < end);
  const header = (tokens.letters[first - 1]?.offset ?? start) + 1;
  return {
    era: book.era,
    start,
    end,
    candidates: reading.candidates,
    remarks: [
      ...(isMended ? [mended(book, start, header)] : []),
      ...reading.remarks,
      ...missing(rows, book, start, end),
      ...left.map(leftover),
    ],
  };
}

function mended({ part }: PartBook, start: number, end: number): Remark {
  const expected = part.columns.map(({ label }) => label).join(" | ");
  return { rule: "table.label_mended", codes: [], start, end, expected };
}

/** A block whose rows have no cell that fits its columns. */
function torn(start: number, end: number, book: PartBook): TableText {
  const codes = [...new Set(book.part.rows.flatMap((_, row) => codesOfRow(book, row)))];
  return { start, end, candidates: [], remarks: [{ rule: "table.torn", codes, start, end }] };
}

function refused(start: number, end: number): TableText {
  return {
    start,
    end,
    candidates: [],
    remarks: [{ rule: "table.refused", codes: [], start, end }],
  };
}

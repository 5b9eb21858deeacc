import type { Normalized } from "@/model/mod.ts";
import { unitsOf } from "./header.ts";
import { findLabels } from "./labels.ts";
import type { PartBook } from "./part_book.ts";
import { plainOf } from "./plain.ts";
import { readRows } from "./read_rows.ts";
import { rowsOf } from "./rows.ts";
import { endOf, leftover } from "./row_lines.ts";
import { missing } from "./table_three.ts";
import type { TableText } from "./table_text.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

/** A block of table 2 begins with the corner of its header, with or without the item of article 20 above it. */
const START =
  /(?:第\s*二\s*十\s*条\s*第?\s*\(\s*[一二三四五六七八九]\s*\)\s*项)?[\s|]*信\s*息\s*内\s*容/g;
const TITLE = /^第\s*二\s*十\s*条[^项]*项[\s|]*/;
/** Where a block is over: the next one, table 3, a chapter. */
const END = /第\s*二\s*十\s*条|信\s*息\s*内\s*容|[三四]、|收到和处理|申请人情况|本列数据|。/;
const LONGEST = 600;

/** A block as one of the standard tables. */
interface Block {
  readonly book: PartBook;
  readonly units: readonly string[];
}

/** Reads 主动公开政府信息情况, block by block: each is told by its header and its rows together. */
export function readTableTwo(
  normalized: Normalized,
  books: readonly PartBook[],
): TableText[] {
  const { text } = normalized;
  return Array.from(text.matchAll(START)).flatMap(({ 0: opening, index }) => {
    const start = index + opening.search(/\S/);
    const from = index + opening.length;
    const rest = text.slice(from, from + LONGEST);
    const limit = from + (END.exec(rest)?.index ?? rest.length);
    const tokens = tokensOf(plainOf(normalized, from, limit));
    const block = blockOf(tokens, books);
    if (block === undefined) {
      return TITLE.test(opening.trim()) ? [refused(start, limit)] : [];
    }
    return [readBlock(tokens, block, start)];
  });
}

/** The table whose columns are the letters before the first of its rows. */
function blockOf(tokens: Tokens, books: readonly PartBook[]): Block | undefined {
  const valued = new Set(tokens.runs.map(({ at }) => at));
  for (const book of books) {
    const [first] = findLabels(tokens.letters, valued, book.labels);
    if (first === undefined || tokens.runs.some(({ at }) => at < first.start)) continue;
    const units = unitsOf(tokens.letters.slice(0, first.start), book.part.columns);
    if (units !== undefined) return { book, units };
  }
  return undefined;
}

function readBlock(
  tokens: Tokens,
  { book, units }: Block,
  start: number,
): TableText {
  const rows = rowsOf(tokens, book);
  const reading = readRows(rows.rows, tokens.letters, book, units);
  const end = endOf(rows.rows, tokens.letters, start);
  const left = rows.left.filter(({ tokens }) => tokens[0]!.start < end);
  return {
    start,
    end,
    candidates: reading.candidates,
    remarks: [...reading.remarks, ...missing(rows, book, start, end), ...left.map(leftover)],
  };
}

function refused(start: number, end: number): TableText {
  return {
    start,
    end,
    candidates: [],
    remarks: [{ rule: "table.refused", codes: [], start, end }],
  };
}

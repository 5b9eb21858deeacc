import type { Normalized } from "@/model/mod.ts";
import { fitsHeader, namesColumns } from "./line_header.ts";
import type { PartBook } from "./part_book.ts";
import { plainOf } from "./plain.ts";
import { readRows } from "./read_rows.ts";
import { isApart } from "./readings.ts";
import { gather, type Values } from "./gather.ts";
import type { Row } from "./rows.ts";
import type { Letter } from "./runs.ts";
import { MOST_TABLES, type TableText } from "./table_text.ts";
import { sumsOfRows } from "./sums.ts";
import { tokensOf } from "./tokens.ts";

const ANCHOR = /未\s*经\s*复\s*议\s*直\s*接\s*起\s*诉/g;
/** The header begins after the title of the chapter. */
const BEFORE = /^(?:.*情\s*况)?.*?(?<header>行\s*政\s*复\s*议)/s;
const REACH = 200;
/** The header is over and the values have been. */
const END = /五、|六、|。/;
const LONGEST = 800;

/** Reads 政府信息公开行政复议、行政诉讼情况: one row of values below a header of three blocks. */
export function readTableFour(normalized: Normalized, book: PartBook): TableText[] {
  const { text } = normalized;
  const tables: TableText[] = [];
  let behind = 0;
  for (const { index } of text.matchAll(ANCHOR)) {
    if (tables.length === MOST_TABLES) break;
    const from = Math.max(behind, index - REACH);
    const before = BEFORE.exec(text.slice(from, index));
    if (index < behind || before === null) continue;
    const start = from + before[0].length - before.groups!.header!.length;
    const rest = text.slice(start, start + LONGEST);
    const limit = start + (END.exec(rest)?.index ?? rest.length);
    const table = readTable(normalized, book, start, limit);
    if (table === undefined) continue;
    tables.push(table);
    behind = table.end;
  }
  return tables;
}

/** `undefined` where words of the header are not the header of a table, as in prose. */
function readTable(
  normalized: Normalized,
  book: PartBook,
  start: number,
  limit: number,
): TableText | undefined {
  const tokens = tokensOf(plainOf(normalized, start, limit));
  const { letters } = tokens;
  const columns = book.part.columns.length;
  const values = gather(tokens, columns).find((one) => one.tokens.some(({ text }) => text !== ""));
  const header = letters.slice(0, values?.at ?? letters.length);
  if (!namesColumns(header, book.header)) return undefined;
  const end = values?.tokens.at(-1)?.end ?? limit;
  const row = values && rowOf(values);
  if (row === undefined || !isWhole(header, book) || !fits(header, row, book)) {
    const expected = book.part.columns.map(({ label }) => label).join(" | ");
    return {
      start,
      end,
      candidates: [],
      remarks: [{ rule: "table.refused", codes: [], start, end, expected }],
    };
  }
  return { start, end, ...readRows([row], letters, book, []) };
}

/**
 * Whether the columns are in their order, by the header alone or by the header and the sums
 * together.
 */
function fits(header: readonly Letter[], row: Row, { header: known, shape }: PartBook): boolean {
  if (fitsHeader(header, known)) return true;
  return fitsHeader(header, known, true) && sumsOfRows([row], shape).wrong === 0 &&
    isApart(row.values!.tokens, shape);
}

/** Whether the header names all three blocks, 行政复议 and both kinds of 行政诉讼, in their order. */
function isWhole(header: readonly { readonly character: string }[], { part }: PartBook): boolean {
  const text = header.map(({ character }) => character).join("");
  const totals = [...text.matchAll(/总计|合计/g)].length;
  if (text.indexOf("未经复议") > text.indexOf("复议后起诉")) return false;
  return totals === new Set(part.columns.map(({ group }) => group)).size;
}

/** The values have no label: they are quoted alone. */
function rowOf(values: Values): Row {
  return { row: 0, label: { row: 0, start: values.at, end: values.at }, values };
}

import type { Normalized } from "@/model/mod.ts";
import { fitsHeader } from "./header.ts";
import type { PartBook } from "./part_book.ts";
import { plainOf } from "./plain.ts";
import { readRows } from "./read_rows.ts";
import { gather, type Row, type Values } from "./rows.ts";
import type { TableText } from "./table_text.ts";
import { tokensOf } from "./tokens.ts";

const START = /行\s*政\s*复\s*议[\s|]*行\s*政\s*诉\s*讼(?=[^。]{0,80}未\s*经\s*复\s*议)/g;
/** The header is over and the values have been. */
const END = /五、|六、|。/;
const LONGEST = 800;

/** Reads 政府信息公开行政复议、行政诉讼情况: one row of values below a header of three blocks. */
export function readTableFour(
  normalized: Normalized,
  book: PartBook,
): TableText[] {
  const { text } = normalized;
  return Array.from(text.matchAll(START), ({ index: start }) => {
    const rest = text.slice(start, start + LONGEST);
    const limit = start + (END.exec(rest)?.index ?? rest.length);
    const { letters, runs } = tokensOf(plainOf(normalized, start, limit));
    const columns = book.part.columns.length;
    const values = gather(runs, columns).find(({ tokens }) =>
      tokens.some(({ text }) => text !== "")
    );
    const header = letters.slice(0, values?.at ?? letters.length);
    const end = values?.tokens.at(-1)?.end ?? limit;
    const expected = book.part.columns.map(({ label }) => label).join(" | ");
    if (values === undefined || !fitsHeader(header, book.header) || !isWhole(header, book)) {
      const remark = { rule: "table.refused", codes: [], start, end, expected } as const;
      return { start, end, candidates: [], remarks: [remark] };
    }
    const reading = readRows([rowOf(values)], letters, book, []);
    return { start, end, ...reading };
  });
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

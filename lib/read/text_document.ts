import { brokenText } from "./broken_text.ts";
import { checkLength } from "./check_length.ts";
import { cutOffText } from "./cut_off.ts";
import { lineTables } from "./lines/line_tables.ts";
import { type TextLine, textLinesOf, type TextWord } from "./lines/text_lines_of.ts";
import type { LineTable } from "./lines/word.ts";
import type { Block, Cell, Document, Source, TableBlock } from "@/model/mod.ts";
import type { Decoded } from "@/text/mod.ts";

/**
 * Makes a document of decoded text: lines that make a table are a block, and so is every other line
 * with something on it.
 *
 * @throws {UnreadableError} `read.too_large`
 */
export function textDocument(decoded: Decoded, source: Source): Document {
  const { text } = decoded;
  checkLength(text.length);
  const lines = textLinesOf(text);
  const tables = new Map(lineTables(lines).map((table) => [table.first, table]));
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index++) {
    const table = tables.get(index);
    const { words, start, end } = lines[index]!;
    if (table !== undefined) blocks.push(tableBlock(table, lines, text));
    else if (words.length > 0) blocks.push({ kind: "text", span: { start, end } });
    index = table?.last ?? index;
  }
  return {
    source,
    text,
    blocks,
    findings: [...brokenText(decoded, text), ...cutOffText({ text, blocks })],
  };
}

function tableBlock(
  { first, last, cells }: LineTable<TextWord>,
  lines: readonly TextLine[],
  text: string,
): TableBlock {
  const start = lines[first]!.words[0]!.start;
  const end = lines[last]!.words.at(-1)!.end;
  let behind = start;
  const placed = cells.map(({ row, column, words }): Cell => {
    // An empty cell is where the one before it ends.
    const span = { start: words[0]?.start ?? behind, end: words.at(-1)?.end ?? behind };
    behind = span.end;
    const cell = text.slice(span.start, span.end);
    return { row, column, rowSpan: 1, columnSpan: 1, text: cell, span };
  });
  return { kind: "table", ofLines: true, span: { start, end }, cells: placed };
}

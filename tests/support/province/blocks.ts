import type { WrittenFile } from "../layouts.ts";
import { docx, paragraph } from "../docx.ts";
import { type GridSpec, textOf } from "../official_tables.ts";
import { wordTable } from "../word_table.ts";

/** A part of a report, from its head to its signature. */
export type Block =
  | { readonly kind: "title" | "heading" | "line"; readonly text: string }
  | { readonly kind: "table"; readonly grid: GridSpec };

/** How the files of the province are written. */
export const FORMATS = ["html", "bars", "tabs", "docx"] as const;
export type Format = typeof FORMATS[number];

/** Writes a report. */
export function written(blocks: readonly Block[], format: Format, stem: string): WrittenFile {
  const name = `${stem}.${format === "bars" || format === "tabs" ? "txt" : format}`;
  if (format === "docx") return { name, bytes: docx(blocks.map(inWord).join("")) };
  const text = format === "html"
    ? page(blocks)
    : blocks.flatMap((block) => inText(block, format === "bars" ? " | " : "\t")).join("\n") + "\n";
  return { name, bytes: new TextEncoder().encode(text) };
}

function inWord(block: Block): string {
  return block.kind === "table" ? wordTable(block.grid) : paragraph(block.text);
}

function inText(block: Block, separator: string): string[] {
  if (block.kind === "table") return block.grid.map((row) => row.map(textOf).join(separator));
  return block.kind === "heading" ? ["", block.text] : [block.text];
}

function page(blocks: readonly Block[]): string {
  const title = blocks.find(({ kind }) => kind === "title");
  const head = title?.kind === "title" ? `<title>${title.text}</title>` : "";
  const body = blocks.map((block) =>
    block.kind === "table"
      ? htmlTable(block.grid)
      : `<${TAGS[block.kind]}>${block.text}</${TAGS[block.kind]}>`
  );
  return `<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8">${head}</head><body>\n${
    body.join("\n")
  }\n</body></html>\n`;
}

const TAGS = { title: "h1", heading: "h2", line: "p" } as const;

function htmlTable(grid: GridSpec): string {
  const rows = grid.map((row) =>
    row.map((spec) => {
      const { rows = 1, columns = 1 } = typeof spec === "string" ? {} : spec;
      const spans = [
        ...rows > 1 ? [` rowspan="${rows}"`] : [],
        ...columns > 1 ? [` colspan="${columns}"`] : [],
      ];
      return `<td${spans.join("")}>${textOf(spec)}</td>`;
    }).join("")
  );
  return `<table>\n${rows.map((row) => `<tr>${row}</tr>`).join("\n")}\n</table>`;
}

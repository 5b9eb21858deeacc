import { printable } from "@/model/mod.ts";
import { type PrintedTable, rowsOf } from "./_printed_table.ts";

/** Columns of a terminal, in which a Chinese character takes two places. */
export function textTable(table: PrintedTable): string {
  const { title, note, columns } = table;
  const widths = columns.map(({ heading, cells }) => Math.max(...[heading, ...cells].map(widthOf)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => padded(cell, widths[column]!, columns[column]!.isText))
      .join(GAP).trimEnd();
  const rule = "─".repeat(widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length));
  const lines = [
    ...title === null ? [] : [title],
    rule,
    line(columns.map(({ heading }) => heading)),
    rule,
    ...rowsOf(table).map(line),
    rule,
    ...note === null ? [] : [note],
  ];
  return lines.map((text) => `${printable(text.replace(/[\r\n\t]+/g, " "))}\n`).join("");
}

const GAP = "  ";

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

function padded(text: string, width: number, isText: boolean): string {
  const spaces = " ".repeat(width - widthOf(text));
  return isText ? text + spaces : spaces + text;
}

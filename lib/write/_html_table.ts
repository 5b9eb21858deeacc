import { escapeHtml } from "@/model/mod.ts";
import { type PrintedTable, rowsOf } from "./_printed_table.ts";

/**
 * A page with the table. Word takes the lines from the style of the cells, not from that of rows or
 * of a style sheet, so each cell has its own.
 */
export function htmlTable(table: PrintedTable): string {
  const { lang, title, note, columns } = table;
  const rows = rowsOf(table);
  const cell = (tag: "th" | "td", text: string, column: number, lines: string) => {
    const side = columns[column]!.isText ? "left" : "right";
    const weight = tag === "th" ? "font-weight:normal;" : "";
    const style = `${weight}text-align:${side};padding:2pt 6pt;${lines}`;
    return `<${tag} style="${style}">${escapeHtml(text)}</${tag}>`;
  };
  const head = columns.map(({ heading }, column) => cell("th", heading, column, TOP + MIDDLE));
  const body = rows.map((row, index) =>
    row.map((text, column) => cell("td", text, column, index === rows.length - 1 ? BOTTOM : ""))
  );
  return [
    `<!doctype html>`,
    `<html lang="${lang === "zh" ? "zh-CN" : "en"}">`,
    `<meta charset="utf-8">`,
    `<title>${escapeHtml(title ?? "")}</title>`,
    `<table style="border-collapse:collapse;${FONT}">`,
    ...title === null ? [] : [`<caption style="padding:4pt">${escapeHtml(title)}</caption>`],
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>`,
    ...body.map((cells) => `<tr>${cells.join("")}</tr>`),
    `</tbody>`,
    `</table>`,
    ...note === null ? [] : [`<p style="font-size:9pt;${FONT}">${escapeHtml(note)}</p>`],
    `</html>`,
    "",
  ].join("\n");
}

const TOP = "border-top:1.5pt solid black;";
const MIDDLE = "border-bottom:0.75pt solid black;";
const BOTTOM = "border-bottom:1.5pt solid black;";
const FONT = "font-family:'Times New Roman',SimSun,serif;";

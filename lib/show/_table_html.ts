import { htmlText } from "./_html_text.ts";
import type { TableView } from "./_table_view.ts";

/** A table as HTML that needs no style sheet: untrusted notebooks strip them. */
export function tableHtml({ caption, columns, cells }: TableView): string {
  const head = columns.map(({ name, isNumber }) => cell("th", htmlText(name), isNumber)).join("");
  const body = cells.map((row) =>
    `<tr>${
      row.map((text, index) => cell("td", content(text), columns[index]?.isNumber)).join("")
    }</tr>`
  );
  return [
    `<div>${htmlText(caption)}</div>`,
    `<table><thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join("\n")}</tbody></table>`,
  ].join("\n");
}

function cell(tag: "th" | "td", html: string, isNumber = false): string {
  return `<${tag} style="text-align: ${isNumber ? "right" : "left"}">${html}</${tag}>`;
}

/** A null and an empty text are shown differently. */
function content(text: string | null): string {
  return text === null ? `<span style="color: #767676">–</span>` : htmlText(text);
}

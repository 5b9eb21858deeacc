import { htmlText } from "./_html_text.ts";
import { places } from "./_places.ts";
import type { TableView } from "./_table_view.ts";

/** A table as HTML that needs no style sheet: untrusted notebooks strip them. */
export function tableHtml({ caption, columns, cells }: TableView): string {
  const head = columns.map(({ name, isNumber }, index) =>
    cell(
      "th",
      htmlText(name),
      isNumber,
      `; min-width: ${width([name, ...cells.map((row) => row[index])])}em`,
    )
  ).join("");
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

function cell(tag: "th" | "td", html: string, isNumber = false, style = ""): string {
  return `<${tag} style="text-align: ${isNumber ? "right" : "left"}${style}">${html}</${tag}>`;
}

/** Wider columns break their lines. */
const WIDEST = 16;

/**
 * About as wide as its longest text, in em: where room is short a browser would write Chinese
 * downwards, a character a line, as it may break between any two.
 */
function width(texts: readonly (string | null | undefined)[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, places(text ?? "")), 0);
  return Math.min(WIDEST, Math.ceil(longest / 2) + 1);
}

/** A null and an empty text are shown differently. */
function content(text: string | null): string {
  return text === null ? `<span style="color: #767676">–</span>` : htmlText(text);
}

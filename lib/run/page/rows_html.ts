import type { ColumnLabels } from "@/codebook/mod.ts";
import { escapeHtml } from "@/model/mod.ts";
import type { PageRows, Row } from "./page_input.ts";
import { type PageWords, said } from "./page_words.ts";

/** The labels of columns and values. */
export type Labelled = ColumnLabels;

/** What all lists of the page have in common. */
export interface ListOptions {
  readonly labels: Labelled;
  readonly words: PageWords;
  /** The columns of messages in the language of the page. */
  readonly messages: readonly string[];
}

/** A table of rows. */
export interface RowsOptions {
  readonly columns: readonly string[];
  readonly labels: Labelled;
  readonly words: PageWords;
  readonly name: string;
  /** A cell in another form than its label; `undefined` for its label. */
  readonly cell?: (row: Row, column: string) => string | undefined;
  /** Attributes of a row, written as HTML. */
  readonly attributes?: (row: Row) => string;
}

/** Rows of a frame as a table, headings and values named by the codebook; says where it is cut. */
export function rowsHtml({ rows, total }: PageRows, options: RowsOptions): string {
  const { columns, labels, words, name, attributes } = options;
  if (rows.length === 0) return `<p>${said(words.none)}</p>`;
  const head = columns.map((column) =>
    `<th scope="col">${escapeHtml(labels.heading(column))}</th>`
  );
  const body = rows.map((row) => {
    const cells = columns.map((column) =>
      `<td${typeof row[column] === "number" ? ' class="number"' : ""}>${
        cellOf(row, column, options)
      }</td>`
    );
    return `<tr${attributes?.(row) ?? ""}>${cells.join("")}</tr>`;
  });
  const cut = rows.length < total
    ? `<p class="caption">${said(words.first(rows.length, total))}</p>`
    : "";
  return `${cut}<div class="table" role="region" aria-label="${said(name)}" tabindex="0"><table>
<thead><tr>${head.join("")}</tr></thead>
<tbody>${body.join("\n")}</tbody></table></div>`;
}

function cellOf(row: Row, column: string, { labels, cell }: RowsOptions): string {
  const own = cell?.(row, column);
  if (own !== undefined) return own;
  const value = row[column];
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "number") return String(value);
  return escapeHtml(labels.value(typeof value === "boolean" ? "boolean" : column, String(value)));
}

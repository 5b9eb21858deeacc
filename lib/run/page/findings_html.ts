import { escapeHtml } from "@/model/mod.ts";
import type { PageRows, Row } from "./page_input.ts";
import { type PageWords, said } from "./page_words.ts";
import { type Labelled, type ListOptions, rowsHtml } from "./rows_html.ts";

/** What can be chosen among the values of a column. */
interface Filter {
  readonly column: string;
  readonly values: readonly string[];
}

/** More choices than these make a list that nobody reads. */
const CHOICES = 200;

/** The findings as a table that is filtered by choosing; `style` holds the rules that do it. */
export function findingsHtml(
  findings: PageRows,
  { messages, labels, words }: ListOptions,
): { readonly html: string; readonly style: string } {
  const filters = ["severity", "rule", "report"].map((column) => filterOf(findings.rows, column));
  const columns = ["severity", "report", "rule", ...messages, "quote", "proposal"];
  const attributes = (row: Row) =>
    filters.map(({ column, values }) => ` data-${column}="${values.indexOf(String(row[column]))}"`)
      .join("");
  const html = `<div class="filters" role="group" aria-label="${said(words.filter)}">
${filters.map((filter) => selectHtml(filter, labels, words)).join("\n")}
</div>
${rowsHtml(findings, { columns, labels, words, name: words.findings, attributes })}`;
  return { html, style: filters.map(styleOf).join("\n") };
}

function filterOf(rows: readonly Row[], column: string): Filter {
  const values = [...new Set(rows.map((row) => String(row[column])))];
  return { column, values: values.toSorted().slice(0, CHOICES) };
}

function selectHtml({ column, values }: Filter, labels: Labelled, words: PageWords): string {
  const options = values.map((value, index) =>
    `<option value="${index}">${escapeHtml(labels.value(column, value))}</option>`
  );
  return `<label>${escapeHtml(labels.heading(column))} <select id="filter-${column}">
<option value="" selected>${said(words.all)}</option>${options.join("")}</select></label>`;
}

/** Hides the rows of other values than the chosen one: no script runs in the page. */
function styleOf({ column, values }: Filter): string {
  return values.map((_, index) =>
    `#findings:has(#filter-${column} option[value="${index}"]:checked) ` +
    `tr[data-${column}]:not([data-${column}="${index}"]) { display: none; }`
  ).join("\n");
}

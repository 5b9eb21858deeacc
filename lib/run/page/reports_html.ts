import { escapeHtml } from "@/model/mod.ts";
import type { ReportPanel, Row } from "./page_input.ts";
import { said } from "./page_words.ts";
import { type Labelled, type ListOptions, rowsHtml } from "./rows_html.ts";

/** Characters of the context on each side of a quote. */
const AROUND = 60;

/** A fold for each report: its figures with their words, its findings, and what was not read. */
export function reportsHtml(
  panels: readonly ReportPanel[],
  options: ListOptions,
): string {
  return panels.map((panel) => panelHtml(panel, options)).join("\n");
}

function panelHtml(
  { report, figures, findings, unread }: ReportPanel,
  { messages, labels, words }: ListOptions,
): string {
  const id = String(report.report);
  const list = (name: string, rows: ReportPanel["figures"], columns: readonly string[]) =>
    `<h4>${said(name)}</h4>\n${
      rowsHtml(rows, { columns, labels, words, name: `${name}: ${id}`, cell: quoted })
    }`;
  return `<details class="report"><summary><b>${escapeHtml(id)}</b> <small>${
    facts(report, labels)
  } · ${said(words.panel(figures.total, findings.total, unread.total))}</small></summary>
${list(words.figures, figures, ["code", "value", "unit", "where", "state", "preferred", "quote"])}
${list(words.findings, findings, ["severity", "rule", ...messages, "quote"])}
${list(words.unread, unread, ["quote", "candidates", "section"])}
</details>`;
}

function facts(report: Row, labels: Labelled): string {
  return ["issuer", "year", "rank", "era", "source_file"]
    .filter((column) => report[column] !== null && report[column] !== undefined)
    .map((column) => escapeHtml(labels.value(column, String(report[column])))).join(" · ");
}

/** A quote in its context. */
function quoted({ quote, context }: Row, column: string): string | undefined {
  if (column !== "quote" || typeof quote !== "string" || typeof context !== "string") return;
  const start = context.indexOf(quote);
  if (start < 0) return escapeHtml(quote);
  const end = start + quote.length;
  const before = context.slice(Math.max(0, start - AROUND), start);
  const after = context.slice(end, end + AROUND);
  return `${start > AROUND ? "…" : ""}${escapeHtml(before)}<mark>${escapeHtml(quote)}</mark>${
    escapeHtml(after)
  }${end + AROUND < context.length ? "…" : ""}`;
}

import { findingsHtml } from "./findings_html.ts";
import type { PageInput } from "./page_input.ts";
import { type PageWords, said } from "./page_words.ts";
import { reportsHtml } from "./reports_html.ts";
import { type Labelled, rowsHtml } from "./rows_html.ts";

/** A part of the page that lists what the reports hold, or what was written. */
export interface Listing {
  readonly id: string;
  readonly heading: string;
  readonly html: string;
  /** What it holds, where it is folded. */
  readonly hint?: string;
  /** Whether it is unfolded at first. */
  readonly isOpen?: boolean;
  /** The rules that filter it. */
  readonly style?: string;
}

/** Findings, reports, files and frames, as far as they are known. */
export function listings(
  { frames, lang, written }: PageInput,
  words: PageWords,
  labels: Labelled,
): readonly Listing[] {
  const data: readonly Listing[] = written === undefined || written.length === 0 ? [] : [{
    id: "data",
    heading: words.data,
    hint: words.frames(written.length),
    html: links(written),
  }];
  if (frames === undefined) return data;
  const messages = lang === "zh+en" ? ["message_zh", "message_en"] : [`message_${lang}`];
  const options = { messages, labels, words };
  const { findings, files, panels, parsed } = frames;
  const columns = ["file", "status", "issuer", "year", "figure_count", ...messages];
  const cut = panels.length < parsed
    ? `<p class="caption">${said(words.panels(panels.length, parsed))}</p>\n`
    : "";
  return [
    {
      id: "findings",
      heading: words.findings,
      hint: words.rows(findings.total),
      ...findingsHtml(findings, options),
    },
    { id: "reports", heading: words.reports, html: `${cut}${reportsHtml(panels, options)}` },
    {
      id: "files",
      heading: words.files,
      hint: words.rows(files.total),
      html: rowsHtml(files, { columns, labels, words, name: words.files }),
    },
    ...data,
  ];
}

/** One of the listings. */
export function listingHtml({ id, heading, hint, html, isOpen = false }: Listing): string {
  const title = `<h2>${said(heading)}</h2>`;
  const body = hint === undefined
    ? `${title}\n${html}`
    : `<details${isOpen ? " open" : ""}><summary>${title} <small>${
      said(hint)
    }</small></summary>\n${html}\n</details>`;
  return `<section class="listing" id="${id}">${body}</section>`;
}

/** The frames that the run has written, beside the page. */
function links(written: readonly string[]): string {
  const items = written.map((name) => {
    const link = (ending: string, text: string) =>
      `<a href="frames/${encodeURIComponent(name)}.${ending}" aria-label="${
        said(`${name}.${ending}`)
      }">${text}</a>`;
    return `<li>${said(name)} ${link("csv", "CSV")} ${link("parquet", "Parquet")}</li>`;
  });
  return `<ul class="data">${items.join("")}</ul>`;
}

import { escapeHtml } from "@/model/mod.ts";
import { blocksHtml } from "./blocks_html.ts";
import { minuteOf } from "./minute_of.ts";
import type { Block, Outline } from "./outline.ts";
import { failedAt, type PageWords, said } from "./page_words.ts";
import { sectionsHtml } from "./sections_html.ts";

/** A notebook: its question, its answer, and its sections. */
export function notebookHtml(outline: Outline, number: number, words: PageWords): string {
  const { name, title, failure, lead, answer, differences } = outline;
  const id = escapeHtml(name);
  const failed = failure === null
    ? ""
    : `<pre class="error" role="alert">${said(failedAt(failure, words))}: ${
      escapeHtml(failure.message)
    }</pre>`;
  const [texts, code] = [[...answer, ...lead], [...lead, ...answer]];
  return `<section class="notebook" id="${id}">
<header><h2><span>${number}</span> ${escapeHtml(title)}</h2>
<p class="name"><a href="notebooks/${escapeHtml(encodeURIComponent(name))}.ipynb">${id}.ipynb</a>${
    outline.finished === null ? "" : ` · ${minuteOf(outline.finished)}`
  }</p></header>
${differences.length === 0 ? "" : otherHtml(differences, words)}
${failed}
<div class="answer">${blocksHtml(texts.filter(isShown), name, words)}</div>
${sectionsHtml(outline, code.filter((block) => !isShown(block)), words)}
</section>`;
}

function otherHtml(differences: readonly string[], words: PageWords): string {
  const names = differences.map((name) => words.taken[name] ?? name);
  return `<p class="mixed" role="note">${said(words.other(names.join(", ")))}</p>`;
}

/** Before the first section only code and tables are folded. */
function isShown({ kind }: Block): boolean {
  return kind === "prose" || kind === "said" || kind === "figure";
}

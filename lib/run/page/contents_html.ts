import { escapeHtml } from "@/model/mod.ts";
import type { Listing } from "./listings.ts";
import type { Outline } from "./outline.ts";
import { type PageWords, said } from "./page_words.ts";

/** The contents of the page in two levels: notebooks with their sections, and the other parts. */
export function contentsHtml(
  notebooks: readonly Outline[],
  others: readonly Listing[],
  words: PageWords,
): string {
  return `<nav aria-label="${said(words.contents)}">
<p><a href="#answers">${said(words.answers)}</a></p>
<ol>
${notebooks.map((notebook) => entry(notebook, words)).join("\n")}
</ol>
${others.map(({ id, heading }) => `<p><a href="#${id}">${said(heading)}</a></p>`).join("\n")}
</nav>`;
}

function entry({ name, title, failure, sections }: Outline, words: PageWords): string {
  const mark = failure === null ? "" : ` <strong>${said(words.failed)}</strong>`;
  const items = sections.map(({ id, heading }) =>
    `<li><a href="#${id}">${escapeHtml(heading)}</a></li>`
  );
  return `<li><a href="#${escapeHtml(name)}">${escapeHtml(title)}</a>${mark}${
    items.length === 0 ? "" : `\n<ul>${items.join("")}</ul>`
  }</li>`;
}

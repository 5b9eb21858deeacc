import { columnLabels } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import { answersHtml } from "./page/answers_html.ts";
import { contentsHtml } from "./page/contents_html.ts";
import { listingHtml, listings } from "./page/listings.ts";
import { notebookHtml } from "./page/notebook_html.ts";
import { outlines } from "./page/outline.ts";
import type { PageInput } from "./page/page_input.ts";
import { pageShell } from "./page/page_shell.ts";
import { PAGE_WORDS } from "./page/page_words.ts";
import { runHtml } from "./page/run_html.ts";

/**
 * A run as one self-contained page: what was run and refused, the answers, the notebooks with their
 * figures, findings, reports and files. All is in one language; what is long is folded.
 */
export function indexPage(input: PageInput): string {
  const { lang, codebook } = input;
  const words = wordsIn(PAGE_WORDS, lang);
  const labels = columnLabels(lang, codebook);
  const columns = codebook.terms.get("column");
  const heading = (column: string) => columns?.has(column) ? labels.heading(column) : undefined;
  const notebooks = outlines(input.notebooks, { lang, heading });
  const others = listings(input, words, labels);
  const body = `${runHtml(input, notebooks, words, labels)}
${contentsHtml(notebooks, others, words)}
<main>
${answersHtml(notebooks, words)}
${notebooks.map((notebook, index) => notebookHtml(notebook, index + 1, words)).join("\n")}
${others.map(listingHtml).join("\n")}
</main>`;
  const style = others.map(({ style = "" }) => style).join("\n");
  return pageShell({ lang, title: words.title, body, style });
}

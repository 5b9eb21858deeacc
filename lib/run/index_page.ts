import { columnLabels } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import { indexStyle } from "./index_style.ts";
import { answersHtml } from "./page/answers_html.ts";
import { contentsHtml } from "./page/contents_html.ts";
import { listingHtml, listings } from "./page/listings.ts";
import { notebookHtml } from "./page/notebook_html.ts";
import { outlines } from "./page/outline.ts";
import type { PageInput } from "./page/page_input.ts";
import { PAGE_WORDS, said } from "./page/page_words.ts";
import { runHtml } from "./page/run_html.ts";

/**
 * Lets the page show its own style and embedded pictures, and nothing else: no script, no request.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

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
  return `<!doctype html>
<html lang="${lang === "en" ? "en" : "zh-Hans"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${said(words.title)}</title>
<style>${indexStyle}${others.map(({ style = "" }) => style).join("\n")}</style>
</head>
<body>
${runHtml(input, notebooks, words, labels)}
${contentsHtml(notebooks, others, words)}
<main>
${answersHtml(notebooks, words)}
${notebooks.map((notebook, index) => notebookHtml(notebook, index + 1, words)).join("\n")}
${others.map(listingHtml).join("\n")}
</main>
</body>
</html>
`;
}

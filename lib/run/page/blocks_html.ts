import { escapeHtml } from "@/model/mod.ts";
import { figureHtml, tableHtml } from "./figure_html.ts";
import type { Block } from "./outline.ts";
import { type PageWords, said } from "./page_words.ts";

/** Pieces of a notebook one under the other; tables get the heading of their section. */
export function blocksHtml(
  blocks: readonly Block[],
  notebook: string,
  words: PageWords,
  heading = "",
): string {
  return blocks.map((block) => {
    switch (block.kind) {
      case "figure":
        return figureHtml(block, notebook, words);
      case "table":
        return tableHtml(block, notebook, heading, words);
      case "code":
        return `<details class="code"><summary>${said(words.code)} [${block.count}]</summary>` +
          `<pre tabindex="0"><code>${escapeHtml(block.source)}</code></pre></details>`;
      default:
        return block.html;
    }
  }).join("\n");
}

import { escapeHtml } from "@/model/mod.ts";
import { figureHtml, tableHtml } from "./figure_html.ts";
import { minuteOf } from "./minute_of.ts";
import type { Block, Outline, Section } from "./outline.ts";
import { failedAt, type PageWords, said } from "./page_words.ts";

/**
 * A notebook: its question, its answer, and its sections. A section with figures shows them under its
 * heading and folds the rest; any other is one line that unfolds. Where a cell failed, the fold is
 * open.
 */
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
<div class="answer">${blocksHtml(texts.filter(isShown), outline, words)}</div>
<div class="parts">
${runsHtml(outline, words, code.filter((block) => !isShown(block)))}
</div>
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

/**
 * The sections in their order, neighbours that are folded together; behind an odd number of figures
 * they take the place that is left.
 */
function runsHtml(outline: Outline, words: PageWords, code: readonly Block[]): string {
  const runs: { readonly isFolded: boolean; readonly html: string[] }[] = [];
  for (const section of outline.sections) {
    const isFolded = !section.blocks.some(({ kind }) => kind === "figure");
    if (runs.at(-1)?.isFolded !== isFolded) runs.push({ isFolded, html: [] });
    runs.at(-1)!.html.push(sectionHtml(section, outline, words));
  }
  if (runs.at(-1)?.isFolded !== true) runs.push({ isFolded: true, html: [] });
  runs.at(-1)!.html.push(
    fold(words.preparation, hintOf(code, words), blocksHtml(code, outline, words), code),
  );
  return runs.map(({ isFolded, html }, index) => {
    const text = html.join("\n");
    if (!isFolded) return text;
    const alone = (runs[index - 1]?.html ?? []).findLastIndex((it) => it.includes(SEVERAL));
    const isOdd = ((runs[index - 1]?.html.length ?? 0) - alone - 1) % 2 === 1;
    return `<div class="folds${isOdd ? " beside" : ""}">\n${text}\n</div>`;
  }).join("\n");
}

const SEVERAL = '<article class="shown several"';

function sectionHtml(section: Section, outline: Outline, words: PageWords): string {
  const { id, heading, blocks } = section;
  const figures = blocks.filter(({ kind }) => kind === "figure");
  if (figures.length === 0) {
    return fold(
      heading,
      hintOf(blocks, words),
      blocksHtml(blocks, outline, words, heading),
      blocks,
      id,
    );
  }
  const rest = blocks.filter(({ kind }) => kind !== "figure");
  return `${figures.length > 1 ? SEVERAL : '<article class="shown"'} id="${id}">
<h3>${escapeHtml(heading)}</h3>
<div class="figures">${blocksHtml(figures, outline, words)}</div>
${fold(words.more, "", blocksHtml(rest, outline, words, heading), rest)}
</article>`;
}

function fold(
  heading: string,
  hint: string,
  html: string,
  blocks: readonly Block[],
  id?: string,
): string {
  if (blocks.length === 0) return "";
  const [level, end] = id === undefined ? ["<span>", "</span>"] : ["<h3>", "</h3>"];
  const open = blocks.some(({ kind }) => kind === "error") ? " open" : "";
  return `<details${id === undefined ? "" : ` id="${id}"`}${open}><summary>${level}${
    said(heading)
  }${end}${hint === "" ? "" : ` <small>${said(hint)}</small>`}</summary>
${html}
</details>`;
}

/** What a folded section holds: what it says first, or else the numbers of its tables. */
function hintOf(blocks: readonly Block[], words: PageWords): string {
  const texts = blocks.flatMap((block) => block.kind === "said" ? [block.text] : []);
  const tables = blocks.flatMap((block) =>
    block.kind === "table" ? [words.table(block.number)] : []
  );
  return [...tables, ...texts.filter((text) => text !== "").slice(0, 1)].map(shortened).join(" · ");
}

function shortened(text: string): string {
  const characters = [...text.split("\n")[0] ?? ""];
  return characters.length <= 90 ? characters.join("") : `${characters.slice(0, 89).join("")}…`;
}

function blocksHtml(
  blocks: readonly Block[],
  { name }: Outline,
  words: PageWords,
  heading = "",
): string {
  return blocks.map((block) => {
    switch (block.kind) {
      case "figure":
        return figureHtml(block, name, words);
      case "table":
        return tableHtml(block, name, heading, words);
      case "code":
        return `<details class="code"><summary>${said(words.code)} [${block.count}]</summary>` +
          `<pre tabindex="0"><code>${escapeHtml(block.source)}</code></pre></details>`;
      default:
        return block.html;
    }
  }).join("\n");
}

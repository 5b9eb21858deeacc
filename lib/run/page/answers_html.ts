import { escapeHtml } from "@/model/mod.ts";
import type { Block, Outline, Section } from "./outline.ts";
import { type PageWords, said } from "./page_words.ts";

/** The answers of all notebooks in a sentence each, with a thumbnail of the first figure. */
export function answersHtml(notebooks: readonly Outline[], words: PageWords): string {
  return `<section class="answers" id="answers"><h2>${said(words.answers)}</h2>
<ol>
${notebooks.map((notebook) => answerHtml(notebook, words)).join("\n")}
</ol></section>`;
}

function answerHtml(outline: Outline, words: PageWords): string {
  const { name, title, failure, answer } = outline;
  const failed = failure === null ? "" : ` <strong>${said(words.failed)}</strong>`;
  const texts = firstSentences(answer).map((text) => `<p>${said(text)}</p>`);
  return `<li><div class="thumbnail">${thumbnail(outline)}</div><div>
<h3><a href="#${escapeHtml(name)}">${escapeHtml(title)}</a>${failed}</h3>
${texts.join("")}</div></li>`;
}

/** The marks of the first figure once more: a reference, not a copy. */
function thumbnail({ lead, sections }: Outline): string {
  const blocks = [...lead, ...sections.flatMap((section: Section) => section.blocks)];
  const figure = blocks.find((block) => block.kind === "figure" && block.picture.drawing !== null);
  if (figure?.kind !== "figure" || figure.picture.drawing === null) return "";
  const { marks, viewBox } = figure.picture.drawing;
  return `<svg viewBox="${viewBox}" aria-hidden="true"><use href="#${marks}"/></svg>`;
}

/** The first sentence that a notebook states as its answer, in each of its languages. */
function firstSentences(answer: readonly Block[]): readonly string[] {
  const texts = answer.flatMap((block) => block.kind === "said" ? [block.text] : []);
  return (texts[0] ?? "").split("\n").map((line) => SENTENCE.exec(line)?.[0] ?? line);
}

/** Up to the first full stop; that of a number or of an abbreviation is followed by no capital. */
const SENTENCE = /^.+?(?:。|[.!?](?=\s+\p{Lu}|\s*$))/u;

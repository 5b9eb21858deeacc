import { escapeHtml } from "@/model/mod.ts";
import { blocksHtml } from "./blocks_html.ts";
import { columnsHtml, type Piece } from "./columns_html.ts";
import { figureHtml, type Numbered } from "./figure_html.ts";
import type { Block, Outline, Section } from "./outline.ts";
import { type PageWords, said } from "./page_words.ts";

type Figure = Extract<Numbered, { readonly kind: "figure" }>;

/**
 * The sections of a notebook: their figures under their headings, then a line for each section that
 * unfolds to its text, tables and code, and one for what stands before the first section. Where a
 * cell failed, the fold is open.
 */
export function sectionsHtml(
  { name, sections }: Outline,
  preparation: readonly Block[],
  words: PageWords,
): string {
  const figures = sections.flatMap((section) => piecesOf(section, name, words));
  const folds = sections.map((section) => sectionFold(section, name, words));
  const first = blocksHtml(preparation, name, words);
  const before = fold(`<span>${said(words.preparation)}</span>`, preparation, first, words);
  return `${figures.length === 0 ? "" : columnsHtml(figures)}
<div class="folds">\n${[...folds, before].join("\n")}\n</div>`;
}

/** The figures of a section, the first one with its heading. */
function piecesOf(section: Section, notebook: string, words: PageWords): readonly Piece[] {
  const { id, heading, blocks } = section;
  const figures = blocks.filter((block) => block.kind === "figure");
  return figures.map((figure, index) => {
    const html = figureHtml(figure, notebook, words, `${id}-text`);
    const titled = index === 0 ? `<h3 id="${id}">${escapeHtml(heading)}</h3>\n${html}` : html;
    return { html: titled, height: heightOf(figure) + CAPTION + (index === 0 ? HEADING : 0) };
  });
}

/** The room of a heading and of a caption, in widths of a column. */
const [HEADING, CAPTION] = [0.07, 0.1];

/** The height of a picture that is 1 wide; one without a drawing is taken for three by two. */
function heightOf({ picture: { drawing } }: Figure): number {
  const [, , width = 3, height = 2] = drawing?.viewBox.trim().split(/\s+/).map(Number) ?? [];
  return height / width;
}

function sectionFold({ id, heading, blocks }: Section, notebook: string, words: PageWords): string {
  const rest = blocks.filter(({ kind }) => kind !== "figure");
  const title = `<h3${rest.length < blocks.length ? "" : ` id="${id}"`}>${
    escapeHtml(heading)
  }</h3>`;
  return fold(title, rest, blocksHtml(rest, notebook, words, heading), words, `${id}-text`);
}

/** One line that says what it holds. A link to what is folded unfolds it. */
function fold(
  title: string,
  blocks: readonly Block[],
  html: string,
  words: PageWords,
  id?: string,
): string {
  if (blocks.length === 0) return "";
  const hint = hintOf(blocks, words);
  const open = blocks.some(({ kind }) => kind === "error") ? " open" : "";
  return `<details${open}><summary>${title}${
    hint === "" ? "" : ` <small>${said(hint)}</small>`
  }</summary>
<div${id === undefined ? "" : ` id="${id}"`}>
${html}
</div></details>`;
}

/** What a section says first, or else the numbers of its tables. */
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

import { escapeHtml } from "@/model/mod.ts";
import type { Block } from "./outline.ts";
import { type PageWords, said } from "./page_words.ts";
import type { Picture } from "./picture_html.ts";

/** A numbered figure or table. */
export type Numbered = Extract<Block, { readonly kind: "figure" | "table" }>;

/**
 * A figure with its number, and links to its files and to where it was made. The files are those of
 * `charts/` beside the page.
 */
export function figureHtml(
  { number, picture, count }: Extract<Numbered, { readonly kind: "figure" }>,
  notebook: string,
  words: PageWords,
  /** The id of what is said of it. */
  text?: string,
): string {
  const { title, name } = picture;
  const file = (ending: string, text: string) =>
    `<a href="charts/${escapeHtml(encodeURIComponent(name ?? ""))}.${ending}">${said(text)}</a>`;
  const files = name === null ? [] : [
    ...["pdf", "svg", "csv"].map((ending) => file(ending, ending.toUpperCase())),
    file("manifest.json", words.manifest),
  ];
  const about = text === undefined ? [] : [`<a href="#${text}">${said(words.about)}</a>`];
  const links = [...about, ...files, placeHtml(notebook, count, words)].join(" ");
  return `<figure id="figure-${number}" tabindex="-1">${shownHtml(picture)}
<figcaption><b>${said(words.figure(number))}</b> ${
    escapeHtml(title)
  } <span>${links}</span></figcaption>
</figure>`;
}

/** How high a drawing may be in pixels: one that is higher would be too small to read in that height. */
const HIGHEST = 880;

/** A drawing that is too high is scrolled. */
function shownHtml({ html, title, drawing }: Picture): string {
  const height = Number(drawing?.viewBox.trim().split(/\s+/)[3] ?? 0);
  return height <= HIGHEST
    ? html
    : `<div class="tall" role="region" aria-label="${
      escapeHtml(title)
    }" tabindex="0">${html}</div>`;
}

/** A table with its number, and a link to where it was made. */
export function tableHtml(
  { number, caption, html, count }: Extract<Numbered, { readonly kind: "table" }>,
  notebook: string,
  heading: string,
  words: PageWords,
): string {
  const label = said(words.table(number));
  return `<div class="table" id="table-${number}" role="region" aria-label="${label}" tabindex="0">
<p class="caption"><b>${label}</b> ${escapeHtml(heading)} <small>${caption}</small> ${
    placeHtml(notebook, count, words)
  }</p>
${html}</div>`;
}

/** A link to the executed notebook that names the cell as its reader counts it. */
function placeHtml(notebook: string, count: number, words: PageWords): string {
  return `<a href="notebooks/${escapeHtml(encodeURIComponent(notebook))}.ipynb">${
    said(words.cell(count))
  }</a>`;
}

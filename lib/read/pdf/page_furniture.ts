import type { PageLayout } from "./page_layout.ts";
import type { Line } from "./text_lines.ts";

/**
 * The share of a page's height, at its head and its foot, where running heads and page numbers are.
 */
const MARGIN = 0.12;

/** A running head is on so many pages at least, and on more than this share of all. */
const FEWEST_PAGES = 3;
const SHARE = 0.5;

/** Bare numbers are page numbers where so many pages count on, or one has its own number. */
const FEWEST_IN_STEP = 2;

/** `- 4 -`, `第4页`, `4/12`, `第 4 页 共 12 页`. */
const MARKED =
  /^(?:[-—–―－·]\s*\d{1,3}\s*[-—–―－·]|第\s*\d{1,3}\s*页.*|\d{1,3}\s*[/／]\s*(?:共\s*)?\d{1,3})$/;
const BARE = /^\d{1,3}$/;

/** Removes page numbers and running heads, recognized by their place and by repetition. */
export function withoutFurniture(pages: readonly PageLayout[]): PageLayout[] {
  return withoutPageNumbers(withoutHeads(pages));
}

function withoutHeads(pages: readonly PageLayout[]): PageLayout[] {
  const counts = new Map<string, number>();
  const mayBeHead = (page: PageLayout, piece: Line) =>
    isInMargin(page, piece) && /\p{L}/u.test(piece.text);
  for (const page of pages) {
    const keys = page.lines.flat().filter((piece) => mayBeHead(page, piece)).map(headKey);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const fewest = Math.max(FEWEST_PAGES, pages.length * SHARE);
  const isHead = (page: PageLayout, piece: Line) =>
    mayBeHead(page, piece) && counts.get(headKey(piece))! >= fewest;
  return pages.map((page) => keepPieces(page, (piece) => !isHead(page, piece)));
}

/** What repeats from page to page: words and height; figures in them may count on. */
function headKey({ text, top }: Line): string {
  return `${text.replaceAll(/\d+/g, "#")} ${Math.round(top / 2)}`;
}

function withoutPageNumbers(pages: readonly PageLayout[]): PageLayout[] {
  const steps = pages.map((page, index) =>
    outermost(page).filter(({ text }) => BARE.test(text)).map(({ text }) => Number(text) - index)
  );
  const isInStep = (step: number) =>
    step === 1 || steps.filter((ofPage) => ofPage.includes(step)).length >= FEWEST_IN_STEP;
  return pages.map((page, index) => {
    const isNumber = ({ text }: Line) =>
      MARKED.test(text) || BARE.test(text) && isInStep(Number(text) - index);
    const numbers = new Set(outermost(page).filter(isNumber));
    return keepPieces(page, (piece) => !numbers.has(piece));
  });
}

/** The pieces of the first and the last line that lie in the margins, with no table beyond them. */
function outermost(page: PageLayout): Line[] {
  const { lines, tables } = page;
  const first = lines[0]?.filter(({ bottom }) => tables.every(({ top }) => bottom <= top)) ?? [];
  const last = lines.at(-1)?.filter(({ top }) => tables.every(({ bottom }) => top >= bottom)) ?? [];
  return [...first, ...last].filter((piece) => isInMargin(page, piece));
}

function isInMargin({ height }: PageLayout, { top, bottom }: Line): boolean {
  return bottom <= height * MARGIN || top >= height * (1 - MARGIN);
}

function keepPieces(page: PageLayout, isKept: (piece: Line) => boolean): PageLayout {
  const lines = page.lines.map((line) => line.filter(isKept)).filter(({ length }) => length > 0);
  return { ...page, lines };
}

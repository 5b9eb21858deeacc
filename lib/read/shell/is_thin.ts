import type { Part } from "../compose.ts";

/** A text, as that of a page, and how many of its characters are in links. */
type Measured = Part & { readonly linked?: number };

/** A report with fewer characters in sentences is none, whatever else its page shows. */
const FEWEST = 100;
/** Where something beside the text may hold the report, an introduction to it may be longer. */
const FEWEST_BESIDE = 300;
/** A table of data has so many numbers, while one about a document has a date and a number of it. */
const FEWEST_NUMBERS = 4;
/** Lines without sentences, as of a form; more than the lines about a document ever have. */
const FEWEST_AT_ALL = 600;

/** Whether a text is too short to be that of a report; `beside` another thing that may hold it. */
export function isThin(parts: readonly Measured[], beside: boolean): boolean {
  const cells = parts.flatMap((part) => part.kind === "table" ? part.cells : []);
  const numbers = cells.filter(({ text }) => /^\s*\d[\d,.]*\s*$/.test(text)).length;
  if (numbers >= FEWEST_NUMBERS || lengthOf(parts) >= FEWEST_AT_ALL) return false;
  return inSentences(parts) < (beside ? FEWEST_BESIDE : FEWEST);
}

/** The characters of sentences. */
export function inSentences(parts: readonly Measured[]): number {
  return lengthOf(parts.filter((part) => part.kind === "text" && /[。；;]/.test(part.text)));
}

function lengthOf(parts: readonly Measured[]): number {
  return parts.reduce((sum, part) => {
    const texts = part.kind === "text" ? [part.text] : part.cells.map(({ text }) => text);
    return sum + texts.join("").replace(/\s+/g, "").length - (part.linked ?? 0);
  }, 0);
}

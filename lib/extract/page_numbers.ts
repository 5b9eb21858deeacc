import type { Span } from "@/model/mod.ts";

/** A line of a table of contents: a heading, dots or blanks, and a page; normalizing joins blanks. */
const LINE = /^\s*(?<heading>[^\n。;,]*?[^\s.…·_\-\d])[\s.…·_-]*(?<page>\d{1,3})\s*$/;
const BLANKS = /\s+/g;
/** Fewer such lines may be anything. */
const FEWEST = 3;

/**
 * The page numbers of a table of contents: of lines one after the other whose headings stand in the text
 * again, by themselves, and whose numbers never fall.
 */
export function pageNumbers(text: string): readonly Span[] {
  const lines = text.split("\n");
  const bare = new Set(lines.map((line) => line.replace(BLANKS, "")));
  const found: Span[] = [];
  let open: Span[] = [];
  let [last, start] = [0, 0];
  const end = () => {
    if (open.length >= FEWEST) found.push(...open);
    [open, last] = [[], 0];
  };
  for (const line of lines) {
    const { heading = "", page = "" } = LINE.exec(line.slice(0, LONGEST))?.groups ?? {};
    const isOne = page !== "" && bare.has(heading.replace(BLANKS, ""));
    if (!isOne || Number(page) < last) end();
    if (isOne) {
      const at = start + line.lastIndexOf(page);
      open.push({ start: at, end: at + page.length });
      last = Number(page);
    }
    start += line.length + 1;
  }
  end();
  return found;
}

/** No heading is longer. */
const LONGEST = 120;

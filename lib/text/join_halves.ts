import { rewrite, type Rewritten } from "./rewrite.ts";

const COMMA = /[,、]$/;
/** A shorter line that ends with a comma is an item. */
const SHORTEST = 12;
/** Beginnings of items, rows and parts, which continue no other line. */
const BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}[、是]|\([一二三四五六七八九十\d]+\)|\d+[.、]|[#*\-])/;
/** Rows of tables have this between their cells. */
const BETWEEN_CELLS = "|";

/**
 * Joins lines of normalized text that end with a comma, as no sentence does, with the next. So texts
 * of few lines go on, too, whose margin `unwrap` cannot tell.
 */
export function joinHalves(text: string): Rewritten {
  const lines = text.split("\n");
  let index = 0;
  let before = 0;
  return rewrite(text, /\n/g, () => {
    const [line, next] = [lines[index++]!, lines[index]!];
    const goesOn = before + line.length >= SHORTEST && COMMA.test(line) && !begins(line, next);
    before = goesOn ? before + line.length : 0;
    return goesOn ? "" : "\n";
  });
}

function begins(line: string, next: string): boolean {
  return next === "" || BEGINS.test(next) || `${line}${next}`.includes(BETWEEN_CELLS);
}

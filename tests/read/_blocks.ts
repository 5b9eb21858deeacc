import type { Document } from "@/model/mod.ts";
import { assertEquals } from "@std/assert";

/** The blocks of a document, short: a text as it stands, a table as its cells, `row,column[ rows×columns]: text`. */
export function blocksOf(document: Document): (string | string[])[] {
  return document.blocks.map((block) => {
    const text = document.text.slice(block.span.start, block.span.end);
    if (block.kind === "text") return text;
    return block.cells.map(({ row, column, rowSpan, columnSpan, text }) => {
      const spans = rowSpan * columnSpan === 1 ? "" : ` ${rowSpan}×${columnSpan}`;
      return `${row},${column}${spans}: ${text}`;
    });
  });
}

/** Checks that every span is literal, lies in its block, and that no two cells of a table overlap. */
export function assertSound({ text, blocks }: Document): void {
  let end = 0;
  for (const block of blocks) {
    assertEquals(block.span.start >= end, true, "blocks stand in order");
    end = block.span.end;
    if (block.kind === "text") continue;
    const taken = new Set<string>();
    for (const { span, text: cellText, row, column, rowSpan, columnSpan } of block.cells) {
      assertEquals(text.slice(span.start, span.end), cellText);
      assertEquals(block.span.start <= span.start && span.end <= block.span.end, true);
      for (let y = row; y < row + rowSpan; y++) {
        for (let x = column; x < column + columnSpan; x++) {
          assertEquals(taken.has(`${y},${x}`), false, `one cell at ${y},${x}`);
          taken.add(`${y},${x}`);
        }
      }
    }
  }
  assertEquals(end, text.length);
}

/** Numbers below a bound, the same ones in every run. */
export function randomOf(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    // The generator of Park and Miller.
    state = state * 48_271 % 2_147_483_647;
    return state % bound;
  };
}

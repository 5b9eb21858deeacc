import type { Part } from "../compose.ts";
import { clusters } from "./clusters.ts";
import { columnStrips, type Strip } from "./column_strips.ts";
import type { Box } from "./geometry.ts";
import { agree, joinTables } from "./join_tables.ts";
import type { PageLayout, PageTable } from "./page_layout.ts";
import type { Line } from "./text_lines.ts";

/** Parts whose tops differ less, in points, are side by side. */
const SIDE_BY_SIDE = 4;

/** Written between pieces of a line that are far apart. */
const WIDE_BLANK = "   ";

/** The parts of a document in reading order; a table over several pages is one part. */
export function documentParts(pages: readonly PageLayout[]): Part[] {
  const whole = joinOverPages(pages);
  return pages.flatMap((page) =>
    inReadingOrder([...stripsOf(page), ...page.tables]).flatMap((item) => {
      if ("lines" in item) return item.lines.map((line) => textPart(line, page.page));
      const table = whole.get(item);
      return table === undefined ? [] : [{ kind: "table" as const, cells: table.cells }];
    })
  );
}

/** For the first piece of every table the whole of it. */
function joinOverPages(pages: readonly PageLayout[]): ReadonlyMap<PageTable, PageTable> {
  const whole = new Map<PageTable, PageTable>();
  /**
   * Tables that reach the foot of the page before, by the piece that does, with the first piece.
   */
  let open = new Map<PageTable, PageTable>();
  for (const page of pages) {
    const reaching = new Map<PageTable, PageTable>();
    for (const table of page.tables) {
      const upper = isFirst(table, page)
        ? [...open.keys()].find((one) => agree(one, table))
        : undefined;
      const first = upper === undefined ? table : open.get(upper)!;
      whole.set(first, first === table ? table : joinTables(whole.get(first)!, table));
      if (isLast(table, page)) reaching.set(table, first);
    }
    open = reaching;
  }
  return whole;
}

function isFirst(table: PageTable, { lines, tables }: PageLayout): boolean {
  return [...lines.flat(), ...tables].every((other) =>
    other === table || other.top >= table.top || isBeside(other, table)
  );
}

function isLast(table: PageTable, { lines, tables }: PageLayout): boolean {
  return [...lines.flat(), ...tables].every((other) =>
    other === table || other.bottom <= table.bottom || isBeside(other, table)
  );
}

function isBeside(one: Box, other: Box): boolean {
  return one.right <= other.left || one.left >= other.right;
}

/** The lines of a page in strips, none of which reaches over a table. */
function stripsOf({ lines, tables }: PageLayout): Strip[] {
  const above = (line: readonly Line[]) => tables.filter(({ top }) => top < line[0]!.top).length;
  return [...Map.groupBy(lines, above).values()].flatMap(columnStrips);
}

/** From top to bottom; side by side, from left to right. */
function inReadingOrder<Item extends Box>(items: readonly Item[]): Item[] {
  return clusters(items, ({ top }) => top, SIDE_BY_SIDE)
    .flatMap((level) => level.toSorted((one, other) => one.left - other.left));
}

function textPart(line: readonly Line[], page: number): Part {
  return { kind: "text", text: line.map(({ text }) => text).join(WIDE_BLANK), page };
}

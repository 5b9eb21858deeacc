import type { Part, TablePart } from "../compose.ts";
import { lineTables } from "../lines/line_tables.ts";
import type { LineTable, Word } from "../lines/word.ts";
import { clusters } from "./clusters.ts";
import { columnStrips, type Strip } from "./column_strips.ts";
import type { Box } from "./geometry.ts";
import { leastConfidence } from "./least_confidence.ts";
import { agree, joinTables } from "./join_tables.ts";
import type { PageLayout, PageTable } from "./page_layout.ts";
import { type Line, textOfWords } from "./text_lines.ts";

/** Parts whose tops differ less, in points, are side by side. */
const SIDE_BY_SIDE = 4;

/** Written between pieces of a line that are far apart. */
const WIDE_BLANK = "   ";

/** A line of a page. */
interface PageLine {
  readonly page: number;
  /** In separate pieces. */
  readonly pieces: readonly Line[];
}

/** A word of a page. */
interface PageWord extends Word {
  readonly blank: string;
  readonly page: number;
  readonly confidence?: number;
}

/**
 * The parts of a document in reading order; a table over several pages is one part. Lines between
 * two tables may make others, where rulings are missing.
 */
export function documentParts(pages: readonly PageLayout[]): Part[] {
  const whole = joinOverPages(pages);
  const parts: Part[] = [];
  let lines: PageLine[] = [];
  for (const page of pages) {
    for (const item of inReadingOrder([...stripsOf(page), ...page.tables])) {
      if ("lines" in item) {
        for (const pieces of item.lines) lines.push({ page: page.page, pieces });
        continue;
      }
      for (const part of partsOfLines(lines)) parts.push(part);
      lines = [];
      const table = whole.get(item);
      if (table !== undefined) parts.push({ kind: "table", cells: table.cells });
    }
  }
  return [...parts, ...partsOfLines(lines)];
}

function partsOfLines(lines: readonly PageLine[]): Part[] {
  const half = halfHeightOf(lines);
  const words = lines.map(({ page, pieces }) => ({
    words: pieces.flatMap((piece) => piece.words).map(({ left, right, ...word }): PageWord => {
      return { ...word, page, places: [[left / half, right / half]] };
    }),
  }));
  const tables = new Map(lineTables(words).map((table) => [table.first, table]));
  const parts: Part[] = [];
  for (let index = 0; index < lines.length; index++) {
    const table = tables.get(index);
    parts.push(table === undefined ? textPart(lines[index]!) : tablePart(table));
    index = table?.last ?? index;
  }
  return parts;
}

/** A Latin letter is half as wide as the font is high; half of the lines are as high or higher. */
function halfHeightOf(lines: readonly PageLine[]): number {
  const heights = lines.map(({ pieces }) => pieces[0]!.bottom - pieces[0]!.top);
  return (heights.toSorted((a, b) => a - b)[heights.length >> 1] ?? 1) / 2;
}

function tablePart({ cells }: LineTable<PageWord>): TablePart {
  let page = cells.find(({ words }) => words.length > 0)!.words[0]!.page;
  const written = cells.map(({ row, column, words }) => {
    page = words[0]?.page ?? page;
    const confidence = leastConfidence(words);
    return {
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: textOfWords(words),
      page,
      ...confidence,
    };
  });
  return { kind: "table", ofLines: true, cells: written };
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

function textPart({ pieces, page }: PageLine): Part {
  const text = pieces.map(({ text }) => text).join(WIDE_BLANK);
  return { kind: "text", text, page, ...leastConfidence(pieces.flatMap(({ words }) => words)) };
}

import { assertEquals } from "@std/assert";
import type { Box } from "@/read/pdf/geometry.ts";
import { layOut } from "@/read/pdf/page_layout.ts";
import type { Ruling } from "@/read/pdf/path_rulings.ts";

const across = (at: number, from: number, to: number): Ruling => ({
  direction: "across",
  at,
  from,
  to,
});
const down = (at: number, from: number, to: number): Ruling => ({
  direction: "down",
  at,
  from,
  to,
});

/** The rulings of a grid. */
function grid(xs: readonly number[], ys: readonly number[]): Ruling[] {
  return [
    ...ys.map((y) => across(y, xs[0]!, xs.at(-1)!)),
    ...xs.map((x) => down(x, ys[0]!, ys.at(-1)!)),
  ];
}

/** A text of ten points around a place. */
function text(text: string, x: number, y: number) {
  return { text, left: x - 5, right: x + 5, top: y - 5, bottom: y + 5, size: 10 };
}

/** The cells of the tables as `row,column text`, and the lines outside them. */
function laidOut(rulings: readonly Ruling[], ...glyphs: readonly ReturnType<typeof text>[]) {
  const { tables, lines } = layOut({ width: 600, height: 800, glyphs, rulings }, 1);
  return {
    tables: tables.map(({ cells }) =>
      cells.map(({ row, column, text }) => `${row},${column} ${text}`.trim())
    ),
    lines: lines.map((line) => line.map(({ text }) => text).join(" ")),
  };
}

/** Two rows and two columns of 100 by 20 points. */
const GRID = grid([100, 200, 300], [100, 120, 140]);

Deno.test("layOut() puts text into the cell of its middle", () => {
  const texts = [text("甲", 150, 110), text("乙", 201, 119), text("丙", 199, 121)];
  assertEquals(laidOut(GRID, ...texts, text("丁", 200, 120)), {
    tables: [["0,0 甲", "0,1 乙", "1,0 丙", "1,1 丁"]],
    lines: [],
  });
});

Deno.test("layOut() counts text three points outside a table as its own", () => {
  const texts = [text("甲", 150, 110), text("乙", 250, 110)];
  const outside = (x: number, y: number) => laidOut(GRID, ...texts, text("丙", x, y)).lines;
  assertEquals([outside(150, 143), outside(97, 130), outside(303, 130)], [[], [], []]);
  assertEquals([outside(150, 143.5), outside(96.5, 130)], [["丙"], ["丙"]]);
});

Deno.test("layOut() takes a grid with text in one cell for a frame, in two for a table", () => {
  assertEquals(laidOut(GRID, text("甲", 150, 110)), { tables: [], lines: ["甲"] });
  assertEquals(laidOut(GRID, text("甲", 150, 110), text("乙", 250, 110)).tables.length, 1);
});

Deno.test("layOut() takes a grid for a frame where cells of more than 100 characters have most text", () => {
  const tables = (...lengths: readonly number[]) => {
    const texts = lengths.map((length, index) =>
      text("字".repeat(length), 150 + 100 * (index % 2), index < 2 ? 110 : 130)
    );
    return laidOut(GRID, ...texts).tables.length;
  };
  assertEquals([tables(100, 1), tables(101, 1)], [1, 0]);
  assertEquals([tables(101, 100, 1), tables(101, 100)], [1, 0]);
});

Deno.test("layOut() searches a page of 2,000 rulings for tables, and no drawing of more", () => {
  const texts = [text("甲", 150, 110), text("乙", 250, 110)];
  const tables = (count: number) => {
    const strokes = Array.from(
      { length: count - GRID.length },
      (_, index) => across(200 + 2 * index, 0, 50),
    );
    return laidOut([...GRID, ...strokes], ...texts).tables.length;
  };
  assertEquals([tables(2000), tables(2001)], [1, 0]);
});

Deno.test("layOut() gives text to the smallest grid around it", () => {
  const frame = grid([50, 60, 400], [50, 60, 300]);
  const texts = [text("甲", 150, 110), text("乙", 250, 110)];
  for (const rulings of [[...GRID, ...frame], [...frame, ...GRID]]) {
    assertEquals(laidOut(rulings, ...texts, text("丙", 200, 250)), {
      tables: [["0,0 甲", "0,1 乙", "1,0", "1,1"]],
      lines: ["丙"],
    });
  }
});

Deno.test("layOut() drops rows of one empty cell from side to side, and no other blank cell", () => {
  const sides = [across(100, 100, 300), across(160, 100, 300), down(100, 100, 160)];
  const parted = (from: number, to: number) => [...sides, down(200, from, to), down(300, 100, 160)];
  const rules = [across(120, 100, 300), across(140, 100, 300)];
  const [first, second, last] = [110, 130, 150].map((
    y,
  ) => [text("甲", 150, y), text("乙", 250, y)]);
  // The first row is a spacer.
  assertEquals(laidOut([...parted(120, 160), ...rules], ...second!, ...last!).tables, [
    ["0,0 甲", "0,1 乙", "1,0 甲", "1,1 乙"],
  ]);
  // It has text, or two cells.
  assertEquals(
    laidOut([...parted(120, 160), ...rules], text("题", 150, 110), ...last!).tables,
    [["0,0 题", "1,0", "1,1", "2,0 甲", "2,1 乙"]],
  );
  assertEquals(laidOut([...parted(100, 160), ...rules], ...second!, ...last!).tables, [
    ["0,0", "0,1", "1,0 甲", "1,1 乙", "2,0 甲", "2,1 乙"],
  ]);
  // Rules at the left alone part two rows, over which the right side is open.
  const open = [down(200, 100, 120), across(120, 100, 300), across(140, 100, 140)];
  assertEquals(laidOut([...sides, down(300, 100, 160), ...open], ...first!).tables, [
    ["0,0 甲", "0,1 乙", "1,0"],
  ]);
});

Deno.test("layOut() bounds a table by its outer rulings", () => {
  const glyphs = [text("甲", 150, 110), text("乙", 250, 110)];
  const [table] = layOut({ width: 600, height: 800, glyphs, rulings: GRID }, 7).tables;
  const { left, top, right, bottom }: Box = table!;
  assertEquals([left, top, right, bottom, table!.rows], [100, 100, 300, 140, 2]);
  assertEquals(table!.cells.map(({ page }) => page), [7, 7, 7, 7]);
});

Deno.test("layOut() puts text below a row that the page cuts into the cell that is open there", () => {
  const [upper, lower] = [across(100, 100, 300), across(140, 200, 300)];
  const rulings = [upper, lower, ...[100, 200, 300].map((x) => down(x, 100, 140))];
  const glyphs = [text("自然", 150, 130), text("乙", 250, 120)];
  const below = text("人", 150, 150);
  assertEquals(laidOut(rulings, ...glyphs, below), {
    tables: [["0,0 自然人", "0,1 乙"]],
    lines: [],
  });
  // A radical, as some fonts map it.
  assertEquals(laidOut(rulings, ...glyphs, { ...below, text: "⼈" }).lines, []);
  // Below the cell that is closed, too far below, over two columns, or with other text.
  for (
    const other of [
      { ...below, left: 245, right: 255 },
      { ...below, top: 161, bottom: 171 },
      { ...below, left: 120, right: 220 },
    ]
  ) {
    assertEquals(laidOut(rulings, ...glyphs, other).lines, ["人"]);
  }
  assertEquals(laidOut(rulings, ...glyphs, below, text("文", 250, 180)).lines, ["人", "文"]);
  // The number of a page.
  for (const number of ["3", "第3页", "-"]) {
    assertEquals(laidOut(rulings, ...glyphs, { ...below, text: number }).lines, [number]);
  }
});

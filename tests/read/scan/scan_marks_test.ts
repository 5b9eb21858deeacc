import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { layOut } from "@/read/pdf/page_layout.ts";
import { inkOf } from "@/read/scan/ink.ts";
import type { Picture } from "@/read/scan/picture.ts";
import type { Recognize } from "@/read/scan/recognizer.ts";
import { scanMarks } from "@/read/scan/scan_marks.ts";
import { skewOf } from "@/read/scan/skew.ts";
import { turned } from "@/read/scan/turned.ts";
import { drawGrid, drawWord, PER_POINT, type PrintedPage, printedPage } from "./_printed_page.ts";

const [XS, YS] = [[40, 100, 160, 260], [60, 84, 108, 132]];

/** Numbers the pieces that it is given. */
const counting = () => {
  const seen: Picture[] = [];
  const recognize: Recognize = (pieces) => {
    seen.push(...pieces);
    return Promise.resolve(pieces.map((_, index) => ({ text: `字${index}`, confidence: 0.95 })));
  };
  return { seen, recognize };
};

function gridPage(): PrintedPage {
  const page = printedPage();
  drawGrid(page, XS, YS);
  drawWord(page, 40, 20);
  return page;
}

Deno.test("scanMarks() finds the grid of a table and gives each of its cells to the recognizer", async () => {
  const { seen, recognize } = counting();
  const marks = await scanMarks(gridPage().picture, 300, recognize);
  const { tables, lines } = layOut(marks, 1);
  assertEquals(tables.map(({ cells }) => cells.length), [9]);
  assertEquals(
    tables[0]!.cells.map(({ text }) => text).filter((text) => /^字\d+$/.test(text)).length,
    9,
  );
  assertEquals(tables[0]!.cells.map(({ confidence }) => confidence), new Array(9).fill(0.95));
  assertEquals(lines.length, 1);
  assertEquals(seen.length, 10);
  for (const [index, x] of tables[0]!.xs.entries()) assertAlmostEquals(x, XS[index]!, 1);
});

Deno.test("scanMarks() finds the same cells on a page that is turned by a degree", async () => {
  const page = turned(gridPage().picture, -1);
  const { recognize } = counting();
  const { tables } = layOut(await scanMarks(page, 300, recognize), 1);
  assertEquals(tables.map(({ cells }) => cells.length), [9]);
});

Deno.test("skewOf() says by how much a page is turned", () => {
  for (const degrees of [-1.3, 0, 0.4, 2.2]) {
    const ink = inkOf(turned(gridPage().picture, -degrees), Math.round(12 * PER_POINT));
    assertAlmostEquals(skewOf(ink), degrees, 0.1);
  }
});

Deno.test("scanMarks() sets 〓 where ink is no text, and passes over dust", async () => {
  const page = printedPage();
  drawWord(page, 40, 20);
  page.ink(200, 100, 200.9, 100.9);
  const recognize: Recognize = (pieces) =>
    Promise.resolve(pieces.map(() => ({ text: "", confidence: 1 })));
  const { glyphs } = await scanMarks(page.picture, 300, recognize);
  assertEquals(glyphs.map(({ text, confidence }) => [text, confidence]), [["〓", 0]]);
});

Deno.test("scanMarks() takes strokes of text in a row for no ruling", async () => {
  const page = printedPage();
  for (let left = 20; left < 260; left += 10) page.ink(left, 50, left + 9.8, 52);
  for (let left = 20; left < 260; left += 10) page.ink(left + 4, 46, left + 6, 56);
  const { rulings } = await scanMarks(page.picture, 300, counting().recognize);
  assertEquals(
    layOut({ ...await scanMarks(page.picture, 300, counting().recognize), rulings }, 1).tables,
    [],
  );
});

Deno.test("scanMarks() finds thin rulings in noise", async () => {
  const page = gridPage().picture;
  // A linear congruential generator, so that each run sees the same noise.
  let state = 7;
  const noise = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32 - 0.5;
  const pixels = page.pixels.map((shade) => Math.max(0, Math.min(255, shade + 90 * noise())));
  const { tables } = layOut(await scanMarks({ ...page, pixels }, 300, counting().recognize), 1);
  assertEquals(tables.map(({ cells }) => cells.length), [9]);
});

Deno.test("inkOf() finds none on a page that is blank but for noise", () => {
  const { picture } = printedPage();
  const pixels = picture.pixels.map((shade, index) => shade - index % 13);
  assert(inkOf({ ...picture, pixels }, 25).places.every((place) => place === 0));
});

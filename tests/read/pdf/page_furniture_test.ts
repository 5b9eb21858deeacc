import { assertEquals } from "@std/assert";
import { withoutFurniture } from "@/read/pdf/page_furniture.ts";

/** A page of 1,000 points: lines of ten points at these heights. */
function pageOf(page: number, ...lines: readonly (readonly [top: number, text: string])[]) {
  return {
    page,
    width: 600,
    height: 1000,
    tables: [],
    lines: lines.map((
      [top, text],
    ) => [{ text, words: [], left: 0, right: 100, top, bottom: top + 10 }]),
  };
}

/** What is left of pages. */
const left = (...pages: readonly ReturnType<typeof pageOf>[]) =>
  withoutFurniture(pages).map(({ lines }) => lines.flat().map(({ text }) => text).join());

Deno.test("withoutFurniture() drops a head that stands on three pages and on half of all", () => {
  const pages = (heads: number, all: number, top = 50) =>
    Array.from(
      { length: all },
      (_, index) =>
        pageOf(index + 1, [top, index < heads ? "某市年报" : `第${index}节甲乙`], [500, "正文"]),
    );
  const dropped = (heads: number, all: number, top?: number) =>
    left(...pages(heads, all, top))[0] === "正文";
  assertEquals([[2, 2], [3, 3]].map(([heads, all]) => dropped(heads!, all!)), [false, true]);
  assertEquals([[4, 8], [4, 9]].map(([heads, all]) => dropped(heads!, all!)), [true, false]);
  // In the upper eighth of a page, nearly.
  assertEquals([110, 111].map((top) => dropped(3, 3, top)), [true, false]);
});

Deno.test("withoutFurniture() drops bare numbers that count on over two pages, or number their page", () => {
  const pages = (...numbers: readonly string[]) =>
    numbers.map((number, index) => pageOf(index + 1, [500, "正文"], [900, number]));
  assertEquals(left(...pages("7", "8")), ["正文", "正文"]);
  assertEquals(left(...pages("7", "9")), ["正文,7", "正文,9"]);
  assertEquals(left(...pages("1", "9")), ["正文", "正文,9"]);
  assertEquals(left(pageOf(1, [500, "正文"], [879, "1"])), ["正文,1"]);
  assertEquals(left(pageOf(1, [500, "正文"], [880, "第4页"])), ["正文"]);
});

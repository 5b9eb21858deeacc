import { assertEquals } from "@std/assert";
import { segmentsOf } from "@/extract/forms/segments.ts";

const span = { start: 0, end: 0 };
const vocabulary = {
  columns: new Set(["自然人", "总计", "其他"]),
  headings: new Set(["申请人情况"]),
  rows: new Set(["予以公开", "总计", "其他"]),
};

/** How many rows of header and of values each segment of a grid has. */
function sizesOf(...rows: readonly (readonly string[])[]): (readonly [number, number])[] {
  const grid = rows.map((texts, row) => ({
    cells: texts.map((text, column) => ({
      row,
      column,
      columnEnd: column + 1,
      rowEnd: row + 1,
      text,
      key: /\d/.test(text) ? "" : text,
      span,
    })),
    span,
  }));
  return segmentsOf(grid, vocabulary).map(({ header, data }) => [header.length, data.length]);
}

const HEADER = ["", "自然人", "总计"];
const ROW = ["予以公开", "3", "3"];

Deno.test("segmentsOf() begins a table where a header follows values", () => {
  assertEquals(sizesOf(["申请人情况"], HEADER, ROW, ROW, HEADER, ROW), [[2, 2], [1, 1]]);
  assertEquals(sizesOf(ROW, HEADER, ROW), [[0, 1], [1, 1]]);
});

Deno.test("segmentsOf() takes neither an empty row nor one with values for a header", () => {
  assertEquals(sizesOf(HEADER, ROW, ["", "", ""], ROW), [[1, 3]]);
  assertEquals(sizesOf(HEADER, ROW, ["其他", "总计", "5"], ROW), [[1, 3]]);
  assertEquals(sizesOf(HEADER, ROW, ["总计"], ROW), [[1, 3]]);
});

import { assertEquals } from "@std/assert";
import { documentParts } from "@/read/pdf/document_parts.ts";
import type { Box } from "@/read/pdf/geometry.ts";
import type { PageTable } from "@/read/pdf/page_layout.ts";
import type { Line } from "@/read/pdf/text_lines.ts";

/** A line of ten points in height and a hundred in width. */
function line(text: string, left: number, top: number): Line {
  const right = left + 100;
  return { text, words: [{ text, blank: "", left, right }], left, top, right, bottom: top + 10 };
}

/** A table of one row, a hundred points wide and high. */
function table(text: string, left: number, top: number): PageTable {
  const cells = [text, "1"].map((text, column) => {
    return { text, row: 0, column, rowSpan: 1, columnSpan: 1, page: 1 };
  });
  const box: Box = { left, top, right: left + 100, bottom: top + 100 };
  return { ...box, xs: [left, left + 50, left + 100], rows: 1, cells };
}

/** The parts of pages of tables and lines: the text of a line, or the labels of a table. */
function parts(...pages: readonly (readonly (Line | PageTable)[])[]) {
  const layouts = pages.map((items, index) => ({
    page: index + 1,
    width: 600,
    height: 800,
    tables: items.filter((item) => "cells" in item),
    lines: items.filter((item) => "text" in item).map((item) => [item]),
  }));
  return documentParts(layouts).map((part) =>
    part.kind === "text" ? part.text : part.cells.map(({ text }) => text).join("")
  );
}

Deno.test("documentParts() reads parts four points higher or lower from left to right", () => {
  assertEquals(parts([table("右", 300, 100), table("左", 0, 104)]), ["左1", "右1"]);
  assertEquals(parts([table("右", 300, 100), table("左", 0, 104.5)]), ["右1", "左1"]);
});

Deno.test("documentParts() reads lines above, between and below tables in their places", () => {
  const page = [table("甲", 0, 100), table("乙", 0, 300), line("前", 0, 50), line("中", 0, 250)];
  assertEquals(parts([...page, line("后", 0, 500)]), ["前", "甲1", "中", "乙1", "后"]);
});

Deno.test("documentParts() joins a table over pages, and not past a line or another table", () => {
  const [upper, lower] = [table("甲", 0, 600), table("乙", 0, 50)];
  assertEquals(parts([upper], [lower]), ["甲1乙1"]);
  assertEquals(parts([upper], [table("乙", 0, 50)], [table("丙", 0, 50)]), ["甲1乙1丙1"]);
  assertEquals(parts([upper, line("注", 0, 710)], [lower]), ["甲1", "注", "乙1"]);
  assertEquals(parts([upper], [line("题", 0, 30), lower]), ["甲1", "题", "乙1"]);
  assertEquals(parts([upper, table("丙", 0, 720)], [lower]), ["甲1", "丙1乙1"]);
  assertEquals(parts([upper], [], [lower]), ["甲1", "乙1"]);
});

Deno.test("documentParts() makes a table of lines in columns, over pages, between drawn tables only", () => {
  const row = (top: number, ...cells: readonly string[]) => {
    const words = cells.flatMap((text, column) =>
      text === ""
        ? []
        : [{ text, blank: " ", left: column * 60, right: column * 60 + 10 * text.length }]
    );
    return { ...line(cells.join("   "), 0, top), words };
  };
  const rows = [
    row(50, "项目", "收文", "发文"),
    row(70, "规章", "3", "12"),
    row(90, "其他", "", "5"),
  ];
  const next = row(50, "合计", "3", "17");
  assertEquals(parts(rows, [next]), ["项目收文发文规章312其他5合计317"]);
  const found = parts(rows, [table("甲", 0, 20), next]);
  assertEquals(found.slice(-2), ["甲1", "合计   3   17"]);
});

Deno.test("documentParts() joins a table over pages past what stands beside it", () => {
  const [upper, lower] = [table("甲", 200, 600), table("乙", 200, 50)];
  for (const left of [100, 300]) {
    assertEquals(parts([upper, line("注", left, 710)], [lower]).length, 2);
    assertEquals(parts([upper], [line("题", left, 30), lower]).length, 2);
  }
  for (const left of [101, 299]) {
    assertEquals(parts([upper, line("注", left, 710)], [lower]).length, 3);
    assertEquals(parts([upper], [line("题", left, 30), lower]).length, 3);
  }
});

Deno.test("documentParts() joins each of two tables side by side with its own continuation", () => {
  const page = (
    left: string,
    right: string,
    top: number,
  ) => [table(left, 0, top), table(right, 300, top)];
  assertEquals(parts(page("甲", "丙", 600), page("乙", "丁", 50)), ["甲1乙1", "丙1丁1"]);
});

import { assertEquals } from "@std/assert";
import type { Draft } from "@/read/draft.ts";
import { settleTable } from "@/read/grid/settle_table.ts";

const textOf = (text: string): Draft => ({ kind: "text", text, linked: 0 });

/** Cells of one row with these contents. */
function row(...contents: readonly Draft[]) {
  return contents.map((draft, column) => {
    return { row: 0, column, rowSpan: 1, columnSpan: 1, content: [draft] };
  });
}

const kinds = (...contents: readonly Draft[]) =>
  settleTable(row(...contents)).map(({ kind }) => kind);

Deno.test("settleTable() takes a cell of more than 300 characters and most of the text for a page", () => {
  const lengths = (...lengths: readonly number[]) =>
    kinds(...lengths.map((length) => textOf("字".repeat(length))));
  assertEquals(lengths(300, 1), ["table"]);
  assertEquals(lengths(301, 1), ["text", "text"]);
  assertEquals(lengths(301, 300), ["text", "text"]);
  assertEquals(lengths(301, 301), ["table"]);
});

Deno.test("settleTable() takes one cell for no table, and two for one", () => {
  assertEquals(kinds(textOf("甲")), ["text"]);
  assertEquals(kinds(textOf("甲"), textOf("乙")), ["table"]);
  assertEquals(kinds(textOf(""), textOf("")), []);
});

Deno.test("settleTable() gives the content of cells where one holds two rows and two columns", () => {
  const inner = (...places: readonly (readonly [row: number, column: number])[]): Draft => ({
    kind: "table",
    linked: 0,
    cells: places.map(([row, column]) => ({ row, column, rowSpan: 1, columnSpan: 1, text: "甲" })),
  });
  assertEquals(kinds(textOf("乙"), inner([0, 0], [0, 1], [1, 0])), ["text", "table"]);
  assertEquals(kinds(textOf("乙"), inner([0, 0], [0, 1])), ["table"]);
  assertEquals(kinds(textOf("乙"), inner([0, 0], [1, 0])), ["table"]);
});

Deno.test("settleTable() leaves out rows and columns in which no cell begins", () => {
  const cell = (row: number, column: number, rowSpan: number, columnSpan: number) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    content: [textOf("甲")],
  });
  const [table] = settleTable([cell(0, 0, 3, 2), cell(0, 2, 1, 3), cell(2, 2, 1, 3)]);
  const places = table?.kind === "table"
    ? table.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])
    : [];
  assertEquals(places, [[0, 0, 2, 1], [0, 1, 1, 1], [1, 1, 1, 1]]);
});

import { assertEquals } from "@std/assert";
import { placeCells } from "@/read/grid/place_cells.ts";

type Span = readonly [rowSpan: number, columnSpan: number];

/** The cells of rows in one group, or in these, as column, and rows and columns. */
function placed(rows: readonly (readonly Span[])[], groups: readonly number[] = []) {
  return placeCells(rows.map((cells, index) => ({
    group: groups[index] ?? 0,
    cells: cells.map(([rowSpan, columnSpan]) => ({ rowSpan, columnSpan, content: [] })),
  }))).map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]);
}

Deno.test("placeCells() puts a cell beside one from above, and ends it before the next", () => {
  assertEquals(placed([[[2, 1], [1, 1], [2, 1]], [[1, 2]]]), [
    [0, 0, 2, 1],
    [0, 1, 1, 1],
    [0, 2, 2, 1],
    [1, 1, 1, 1],
  ]);
});

Deno.test("placeCells() ends row spans with their group; 0 means all rows that are left of it", () => {
  const rows = [[[9, 1], [0, 1]], [[1, 1]], [[1, 1]]] as const;
  assertEquals(placed(rows, [0, 0, 1]), [[0, 0, 2, 1], [0, 1, 2, 1], [1, 2, 1, 1], [2, 0, 1, 1]]);
});

Deno.test("placeCells() gives a grid 1,000 columns, and each cell beyond them one", () => {
  assertEquals(placed([[[1, 1001], [1, 2]]]), [[0, 0, 1, 1000], [0, 1000, 1, 1]]);
  assertEquals(placed([[[1, 998], [1, 5]]]), [[0, 0, 1, 998], [0, 998, 1, 2]]);
});

Deno.test("placeCells() ends row spans beyond 1,000 columns with their row", () => {
  const rows = [[[1, 1000], [3, 1], [0, 1]], [[1, 1]], [[1, 1]]] as const;
  assertEquals(placed(rows).slice(1, 3), [[0, 1000, 1, 1], [0, 1001, 1, 1]]);
});

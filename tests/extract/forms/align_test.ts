import { assertEquals } from "@std/assert";
import { align } from "@/extract/forms/align.ts";
import type { GridCell } from "@/extract/forms/grid.ts";

const span = { start: 0, end: 0 };

/** The cells of a row: `text@from-to` in columns of the grid. */
function cellsOf(row: string): GridCell[] {
  return row.split(" ").map((cell) => {
    const [text = "", place = ""] = cell.split("@");
    const [column, columnEnd] = place.split("-").map(Number) as [number, number];
    return { row: 0, rowEnd: 1, column, columnEnd, text, key: text, span };
  });
}

/** What stands in each column of a header whose columns begin and end so in the grid. */
function aligned(row: string, places: readonly (readonly [number, number])[]) {
  const entry = { kind: "column", group: "", label: "", aliases: [], key: "", unit: "" } as const;
  const [cell] = cellsOf("总计@0-1");
  const columns = places.map(([start, end]) => ({ entry, start, end, cell: cell!, printed: "" }));
  return align(cellsOf(row), columns)?.map(({ text }) => text);
}

const THREE = [[0, 1], [1, 2], [2, 3]] as const;
const UNPLACED = THREE.map(() => [NaN, NaN] as const);

Deno.test("align() gives as many cells as columns to them in order, wherever they are", () => {
  assertEquals(aligned("1@4-5 2@5-6 3@9-10", THREE), ["1", "2", "3"]);
});

Deno.test("align() gives other rows to the columns above them, each number to one", () => {
  assertEquals(aligned("1@0-1 2@1-2 3@2-3 @3-4", THREE), ["1", "2", "3"]);
  assertEquals(aligned("1@0-1 @1-2 2@2-3 @3-4", THREE), ["1", "", "2"]);
  // A blank beside the number of its column, and a blank of two columns.
  assertEquals(aligned("1@0-1 @1-2 2@2-3 3@3-4", [[0, 1], [1, 3], [3, 4]]), ["1", "2", "3"]);
  assertEquals(aligned("@0-2 3@2-3", THREE), ["", "", "3"]);
  // A number under no column, under two, and two under one.
  assertEquals(aligned("1@0-1 2@1-2 3@2-3 4@3-4", THREE), undefined);
  assertEquals(aligned("1@0-1 2@1-3", THREE), undefined);
  assertEquals(aligned("1@0-1 2@1-2 3@2-3 4@3-4", [[0, 1], [1, 2], [2, 4]]), undefined);
  assertEquals(aligned("1@0-1 2@1-2", THREE), undefined);
});

Deno.test("align() gives cells merged in other places in order, where the first is below its header", () => {
  assertEquals(aligned("1@0-1 @1-2 2@2-3 @3-4 3@4-5", THREE), ["1", "2", "3"]);
  assertEquals(aligned("@0-1 1@1-2 2@2-3 3@3-4", THREE), undefined);
  assertEquals(aligned("1@0-1 @1-2 2@2-3 @3-4 3@4-5 4@5-6", THREE), undefined);
  assertEquals(aligned("@3-4 @4-5", THREE), undefined);
});

Deno.test("align() takes blanks behind or before the columns away where a header shows their order alone", () => {
  assertEquals(aligned("1@0-1 2@1-2 3@2-3 @3-4 @4-5", UNPLACED), ["1", "2", "3"]);
  assertEquals(aligned("@0-1 1@1-2 2@2-3 3@3-4", UNPLACED), ["1", "2", "3"]);
  assertEquals(aligned("@0-1 1@1-2 2@2-3 @3-4", UNPLACED), undefined);
  assertEquals(aligned("1@0-1 2@1-2 @2-3 3@3-4", UNPLACED), undefined);
  assertEquals(aligned("1@0-1 2@1-2", UNPLACED), undefined);
});

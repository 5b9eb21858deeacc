import { assertEquals } from "@std/assert";
import { gridOf } from "@/extract/forms/grid.ts";

Deno.test("gridOf() brings a row in order that has more cells than a call takes arguments", () => {
  const cells = Array.from({ length: 200_000 }, (_, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text: "7",
    span: { start: column * 2, end: column * 2 + 1 },
  }));
  const [row] = gridOf({ kind: "table", cells, span: { start: 0, end: 399_999 } }, (text) => text);
  assertEquals([row?.cells.length, row?.span], [200_000, { start: 0, end: 399_999 }]);
});

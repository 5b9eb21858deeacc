import { assertEquals } from "@std/assert";
import { addsUp, type Cell, cellOf, fitsColumn, isBlank } from "@/extract/forms/cells.ts";
import { agreed } from "@/extract/forms/decide.ts";

const cell = (text: string, unit = ""): Cell => cellOf({ text, unit, start: 0, end: text.length });
const lost: Cell = { ...cell(""), state: "lost" };

Deno.test("cellOf() distinguishes a blank, a stroke and a zero", () => {
  const told = ["", "/", "0", "-18", "1.25"].map((text) => {
    const { value, state } = cell(text);
    return [value, state];
  });
  assertEquals(told, [
    [null, "blank"],
    [null, "slash"],
    [0, "value"],
    [-18, "value"],
    [1.25, "value"],
  ]);
});

Deno.test("fitsColumn() gives signs to changes, decimals and units of money to money", () => {
  const kinds = ["count", "change", "money"] as const;
  const fits = (text: string, unit = "") =>
    kinds.filter((_, column) => fitsColumn(cell(text, unit), column, { columns: kinds, sums: [] }));
  assertEquals(fits("12"), ["count", "change", "money"]);
  assertEquals(fits("12", "件"), ["count", "change", "money"]);
  assertEquals(fits("/"), ["count", "change", "money"]);
  assertEquals(fits("-12"), ["change"]);
  assertEquals(fits("-0"), []);
  assertEquals(fits("1.25"), ["money"]);
  assertEquals(fits("12", "万元"), ["money"]);
  assertEquals(fits("1.25", "万元"), ["money"]);
  assertEquals(fits("9".repeat(400)), []);
});

Deno.test("addsUp() counts a blank as nothing, in the sum as in its parts", () => {
  const sums = [["1", "2", "3"], ["1", "", "1"], ["0", "0", ""], ["1", "2", "4"], ["1", "0", ""]]
    .map((texts) => addsUp(texts.map((text) => cell(text))));
  assertEquals(sums, [true, true, true, false, false]);
});

Deno.test("isBlank() takes a lost cell for a blank where the others of its own group make their sum", () => {
  const shape = { columns: Array.from({ length: 6 }, () => "count" as const), sums: [3, 3] };
  const row = (...texts: string[]) => texts.map((text) => text === "?" ? lost : cell(text));
  assertEquals(isBlank(1, [row("4", "?", "4", "1", "2", "3")], shape), true);
  assertEquals(isBlank(1, [row("4", "?", "5", "1", "2", "3")], shape), false);
  assertEquals(isBlank(4, [row("4", "1", "5", "3", "?", "3")], shape), true);
  const ways = [row("4", "?", "4", "1", "2", "3"), row("4", "?", "6", "1", "2", "3")];
  assertEquals(isBlank(1, ways, shape), false);
});

Deno.test("agreed() keeps the cells that are equal in all readings, lost as well as read", () => {
  const readings = [
    [cell("1"), cell("2"), cell(""), lost, cell("")],
    [cell("1"), cell("3"), lost, lost, cell("")],
  ];
  assertEquals(agreed(readings), [cell("1"), null, null, lost, cell("")]);
  assertEquals(agreed(readings.slice(0, 1)), readings[0]!);
  assertEquals(agreed([]), []);
});

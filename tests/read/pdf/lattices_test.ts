import { assertEquals } from "@std/assert";
import { latticesOf } from "@/read/pdf/lattices.ts";
import type { Ruling } from "@/read/pdf/path_rulings.ts";

const across = (at: number, from = 0, to = 100): Ruling => ({ direction: "across", at, from, to });
const down = (at: number, from = 0, to = 40): Ruling => ({ direction: "down", at, from, to });

/** The outline of a table of two rows and two columns of 50 by 20 points. */
const OUTLINE = [across(0), across(40), down(0), down(100)];

/** The cells of the only lattice as `row,column rows×columns`. */
function cellsOf(...rulings: readonly Ruling[]): string[] {
  const [lattice, ...others] = latticesOf(rulings);
  assertEquals(others, []);
  return lattice!.cells.map(({ row, column, rowSpan, columnSpan }) =>
    `${row},${column} ${rowSpan}×${columnSpan}`
  );
}

/** The bounds of columns. */
const xsOf = (...rulings: readonly Ruling[]) => latticesOf(rulings).map(({ xs }) => xs);

Deno.test("latticesOf() finds a cell at every crossing, and no table in a frame or a rule", () => {
  assertEquals(cellsOf(...OUTLINE, across(20), down(50)), [
    "0,0 1×1",
    "0,1 1×1",
    "1,0 1×1",
    "1,1 1×1",
  ]);
  assertEquals(latticesOf(OUTLINE), []);
  assertEquals(latticesOf([across(0)]), []);
  // Ticks on a line: no row is as low as this.
  assertEquals(latticesOf([across(2.5), ...[0, 50, 100].map((at) => down(at, 0, 5))]), []);
});

Deno.test("latticesOf() keeps tables apart that do not meet", () => {
  const table = (left: number) => [
    ...[0, 40].map((at) => across(at, left, left + 100)),
    ...[0, 50, 100].map((at) => down(left + at)),
  ];
  assertEquals(xsOf(...table(0), ...table(110)), [[0, 50, 100], [110, 160, 210]]);
});

Deno.test("latticesOf() lets a ruling end three points beside the one that it meets", () => {
  assertEquals(xsOf(...OUTLINE, down(50, 3, 36)), [[0, 50, 100]]);
  assertEquals(xsOf(...OUTLINE, down(50, 4, 37)), [[0, 50, 100]]);
  assertEquals(xsOf(...OUTLINE, down(50, 3.5, 36.5)), []);
});

Deno.test("latticesOf() takes rulings three points apart for one bound", () => {
  assertEquals(xsOf(...OUTLINE, down(50), down(53)), [[0, 51.5, 100]]);
  assertEquals(xsOf(...OUTLINE, down(50), down(53.5)), [[0, 50, 53.5, 100]]);
});

Deno.test("latticesOf() opens a column at a side more than three points beyond its last rule", () => {
  const sides = (left: number, right: number) =>
    xsOf(across(0), across(40), down(left), down(50), down(right));
  assertEquals(sides(3, 97), [[3, 50, 97]]);
  assertEquals(sides(3.5, 97), [[0, 3.5, 50, 97]]);
  assertEquals(sides(3, 96.5), [[3, 50, 96.5, 100]]);
});

Deno.test("latticesOf() closes a side that a ruling covers to six tenths", () => {
  const wide = (to: number) => cellsOf(...OUTLINE, across(20), down(50, 0, to));
  assertEquals(wide(32).length, 4);
  assertEquals(wide(31), ["0,0 1×1", "0,1 1×1", "1,0 1×2"]);
  const high = (to: number) => cellsOf(...OUTLINE, across(20, 0, to), down(50));
  assertEquals(high(80).length, 4);
  assertEquals(high(79), ["0,0 1×1", "0,1 2×1", "1,0 1×1"]);
});

Deno.test("latticesOf() makes boxes of what rulings part in no box", () => {
  // No rule between the lower left place and the right column, which is one cell.
  assertEquals(cellsOf(...OUTLINE, across(20, 0, 50), down(50, 0, 20)), [
    "0,0 1×1",
    "0,1 2×1",
    "1,0 1×1",
  ]);
  // No rule under the upper row, but one that parts the lower one.
  assertEquals(cellsOf(...OUTLINE, across(20, 0, 10), down(50, 20, 40)), [
    "0,0 1×2",
    "1,0 1×1",
    "1,1 1×1",
  ]);
  assertEquals(cellsOf(...OUTLINE, down(50, 0, 10), across(20, 0, 10)), ["0,0 2×2"]);
});

Deno.test("latticesOf() keeps the side of a cell that the whole page is a part of", () => {
  // A column of which neither the beginning nor the end is on the page.
  const [upper, lower] = [across(0, 30), across(40, 30)];
  const inner = [down(30), down(60), down(100)];
  assertEquals(xsOf(upper, lower, ...inner, down(0)), [[0, 30, 60, 100]]);
  assertEquals(xsOf(upper, lower, ...inner, down(0, 0, 30)), [[30, 60, 100]]);
});

Deno.test("latticesOf() says which columns no ruling closes below", () => {
  const [lattice] = latticesOf([across(0), across(40, 50), down(0), down(50), down(100)]);
  assertEquals(lattice!.isOpen, [true, false]);
});

import { assertEquals } from "@std/assert";
import { IDENTITY, type Matrix } from "@/read/pdf/geometry.ts";
import { filledRulings, pathBox, solidBox, strokedRulings } from "@/read/pdf/path_rulings.ts";

const PAGE = { left: 0, top: 0, right: 600, bottom: 800 };

/** A closed box as PDF.js writes it. */
function box(left: number, top: number, width: number, height: number): number[] {
  const [right, bottom] = [left + width, top + height];
  return [0, left, top, 1, right, top, 1, right, bottom, 1, left, bottom, 4];
}

const filled = (path: readonly number[]) => filledRulings(path, IDENTITY, PAGE);
const stroked = (path: readonly number[], width = 1, matrix: Matrix = IDENTITY) =>
  strokedRulings(path, matrix, PAGE, width);

Deno.test("filledRulings() takes boxes up to two points thick for rulings", () => {
  assertEquals(filled(box(10, 20, 100, 2)), [{ direction: "across", at: 21, from: 10, to: 110 }]);
  assertEquals(filled(box(10, 20, 2, 100)), [{ direction: "down", at: 11, from: 20, to: 120 }]);
  assertEquals([filled(box(10, 20, 100, 2.5)), filled(box(10, 20, 2.5, 100))], [[], []]);
});

Deno.test("filledRulings() leaves out what is bent, and what is cut off", () => {
  assertEquals(filled([0, 10, 20, 2, 20, 20, 40, 20, 60, 21, 1, 10, 21, 4]), []);
  assertEquals(filled(box(-50, 20, 40, 1)), []);
  assertEquals(filled(box(10, -50, 1, 40)), []);
  assertEquals(filled(box(10, -50, 100, 1)), []);
  assertEquals(filled(box(-50, 20, 1, 40)), []);
  assertEquals(filled(box(-50, 20, 100, 1)).map(({ from, to }) => [from, to]), [[0, 50]]);
});

Deno.test("strokedRulings() draws the last side of a path only where it is closed", () => {
  assertEquals(stroked(box(10, 20, 100, 50)).length, 4);
  assertEquals(stroked(box(10, 20, 100, 50).slice(0, -1)).length, 3);
  assertEquals(stroked([0, 10, 20, 1, 100, 90]), []);
});

Deno.test("strokedRulings() takes strokes up to two points wide as they are shown", () => {
  const line = [0, 10, 20, 1, 100, 20];
  assertEquals([2, 2.1].map((width) => stroked(line, width).length), [1, 0]);
  const double: Matrix = [2, 0, 0, 2, 0, 0];
  assertEquals([1, 1.1].map((width) => stroked(line, width, double).length), [1, 0]);
  const turned: Matrix = [0, 2, -2, 0, 300, 0];
  assertEquals([1, 1.1].map((width) => stroked(line, width, turned).length), [1, 0]);
});

Deno.test("solidBox() takes a path for a box that covers nineteen twentieths of it", () => {
  const cut = (leg: number) => [0, 0, 0, 1, 100 - leg, 0, 1, 100, leg, 1, 100, 100, 1, 0, 100, 4];
  assertEquals(solidBox(cut(31), IDENTITY), { left: 0, top: 0, right: 100, bottom: 100 });
  assertEquals(solidBox(cut(33), IDENTITY), undefined);
});

Deno.test("solidBox() finds no box in nothing and in several pieces", () => {
  assertEquals(solidBox([], IDENTITY), undefined);
  assertEquals(solidBox([...box(0, 0, 9, 9), ...box(20, 0, 9, 9)], IDENTITY), undefined);
});

Deno.test("pathBox() reads on after curves and closed pieces", () => {
  const end = [1, 10, 30];
  const around = { left: 0, top: 0, right: 10, bottom: 30 };
  // A curve by three points, one by two, and a box with another piece after it.
  assertEquals(pathBox([0, 0, 0, 2, 1, 9, 9, 1, 10, 0, ...end], IDENTITY), around);
  assertEquals(pathBox([0, 0, 0, 3, 5, 50, 10, 0, ...end], IDENTITY), around);
  assertEquals(pathBox([...box(0, 0, 5, 5), 0, 9, 9, ...end], IDENTITY), around);
});

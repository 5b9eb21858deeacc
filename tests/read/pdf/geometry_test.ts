import { assertEquals } from "@std/assert";
import { apply, contains, mapBox, type Matrix, multiply } from "@/read/pdf/geometry.ts";

const BOX = { left: 10, top: 20, right: 30, bottom: 60 };

Deno.test("contains() counts the edges of a box, and as much beside them as it may", () => {
  const at = (slack: number, ...places: readonly (readonly [x: number, y: number])[]) =>
    places.map(([x, y]) => contains(BOX, x, y, slack));
  assertEquals(at(0, [10, 20], [30, 60], [20, 40]), [true, true, true]);
  assertEquals(at(0, [9, 40], [31, 40], [20, 19], [20, 61]), [false, false, false, false]);
  assertEquals(at(3, [7, 40], [33, 40], [20, 17], [20, 63]), [true, true, true, true]);
  assertEquals(at(3, [6, 40], [34, 40], [20, 16], [20, 64]), [false, false, false, false]);
});

Deno.test("multiply() does the inner map first, and mapBox() follows a quarter turn", () => {
  const [move, double]: Matrix[] = [[1, 0, 0, 1, 5, 7], [2, 0, 0, 2, 0, 0]];
  assertEquals(apply(multiply(double!, move!), 1, 1), [12, 16]);
  assertEquals(apply(multiply(move!, double!), 1, 1), [7, 9]);
  assertEquals(mapBox([0, 1, -1, 0, 0, 0], BOX), { left: -60, top: 10, right: -20, bottom: 30 });
});

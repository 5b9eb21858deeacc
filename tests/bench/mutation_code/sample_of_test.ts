import { assertEquals } from "@std/assert";
import { sampleOf } from "../../../bench/mutation_code/sample_of.ts";

Deno.test("sampleOf() draws one of each of equal parts", () => {
  assertEquals(sampleOf([0, 1, 2, 3, 4, 5, 6], 3, () => 0), [0, 2, 4]);
  assertEquals(sampleOf([0, 1, 2, 3, 4, 5, 6], 3, () => 0.99), [1, 3, 6]);
});

Deno.test("sampleOf() orders what it draws at random", () => {
  const numbers = [0, 0, 0, 0.7, 0.2, 0.5];
  assertEquals(sampleOf([0, 1, 2, 3, 4, 5], 3, () => numbers.shift()!), [2, 4, 0]);
});

Deno.test("sampleOf() gives the list where all are asked for", () => {
  assertEquals([0, 3, 4].map((size) => sampleOf([7, 8, 9], size, () => 0).length), [3, 3, 3]);
});

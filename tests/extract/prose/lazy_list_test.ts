import { assertEquals } from "@std/assert";
import { LazyList } from "@/extract/prose/lazy_list.ts";

/** A list that notes which of its items were made. */
function noted(made: number[], ...items: readonly number[]): LazyList<number> {
  return new LazyList(items.values().map((item) => made.push(item) && item));
}

Deno.test("LazyList makes items as far as somebody asks, and once", () => {
  const made: number[] = [];
  const list = noted(made, 7, 8, 9);
  assertEquals([list.at(1), list.at(0), list.at(1), made], [8, 7, 8, [7, 8]]);
  assertEquals([[...list], [...list], list.at(3), made], [[7, 8, 9], [7, 8, 9], undefined, [
    7,
    8,
    9,
  ]]);
});

Deno.test("LazyList goes on with the lists behind it, which have such lists themselves", () => {
  const made: number[] = [];
  const shared = new LazyList([3], new LazyList([4, 5]));
  const list = new LazyList([1, 2], shared, new LazyList<number>([]), noted(made, 6, 7));
  assertEquals([list.at(1), list.at(2), made], [2, 3, []]);
  assertEquals([...list], [1, 2, 3, 4, 5, 6, 7]);
  assertEquals([list.at(5), list.at(7)], [6, undefined]);
  assertEquals([...new LazyList([0], shared)], [0, 3, 4, 5]);
});

import { assertEquals } from "@std/assert";
import { columnStrips } from "@/read/pdf/column_strips.ts";

/** Lines of ten points in two columns, so many points apart from one another. */
function lines(count: number, text: string, gap = 2) {
  return Array.from({ length: count }, (_, index) => {
    const top = index * (10 + gap);
    const piece = (left: number) => ({ text, left, right: left + 100, top, bottom: top + 10 });
    return [piece(0), piece(200)];
  });
}

/** How many strips lines make: two where they are columns. */
const strips = (...args: Parameters<typeof lines>) => columnStrips(lines(...args)).length;

Deno.test("columnStrips() takes five lines of ten characters on both sides for columns", () => {
  const text = "公".repeat(10);
  assertEquals([4, 5].map((count) => strips(count, text)), [4, 2]);
  assertEquals(["公".repeat(9), text].map((text) => strips(6, text)), [6, 2]);
});

Deno.test("columnStrips() ends columns where nothing is written for more than two heights", () => {
  assertEquals([20, 21].map((gap) => strips(6, "公".repeat(10), gap)), [2, 6]);
});

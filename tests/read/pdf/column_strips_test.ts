import { assertEquals } from "@std/assert";
import { columnStrips } from "@/read/pdf/column_strips.ts";

/** Lines of ten points in two columns, so many points apart from one another. */
function lines(count: number, text: string, gap = 2) {
  return Array.from({ length: count }, (_, index) => {
    const top = index * (10 + gap);
    const piece = (left: number) => ({
      text,
      words: [],
      left,
      right: left + 100,
      top,
      bottom: top + 10,
    });
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

Deno.test("columnStrips() asks both sides for text", () => {
  const sides = (left: string, right: string) => {
    const all = lines(6, "");
    return columnStrips(all.map(([one, other]) => [
      { ...one!, text: left },
      { ...other!, text: right },
    ])).length;
  };
  const text = "公".repeat(10);
  assertEquals([sides(text, text), sides("件数", text), sides(text, "件数")], [2, 6, 6]);
});

Deno.test("columnStrips() begins no columns at a line of one piece or of three", () => {
  const [one, other] = lines(1, "公".repeat(10))[0]!;
  const below = lines(7, "公".repeat(10)).slice(1);
  const third = { ...other!, left: 320, right: 420 };
  assertEquals(columnStrips([[one!, other!], ...below]).length, 2);
  assertEquals(columnStrips([[one!], ...below]).length, 3);
  assertEquals(columnStrips([[one!, other!, third], ...below]).length, 3);
});

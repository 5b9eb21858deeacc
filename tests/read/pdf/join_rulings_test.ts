import { assertEquals } from "@std/assert";
import { joinRulings } from "@/read/pdf/join_rulings.ts";

/** Rulings at these heights from and to these places, joined: from and to. */
function joined(...pieces: readonly (readonly [at: number, from: number, to: number])[]) {
  const rulings = pieces.map(([at, from, to]) => ({ direction: "across", at, from, to }) as const);
  return joinRulings(rulings).map(({ from, to }) => [from, to]);
}

Deno.test("joinRulings() joins pieces three points apart", () => {
  assertEquals(joined([10, 0, 50], [10, 53, 90]), [[0, 90]]);
  assertEquals(joined([10, 0, 50], [10, 53.5, 90]), [[0, 50], [53.5, 90]]);
});

Deno.test("joinRulings() joins pieces a point and a half above one another", () => {
  assertEquals(joined([10, 0, 50], [11.5, 50, 90]), [[0, 90]]);
  assertEquals(joined([10, 0, 50], [12, 50, 90]), [[0, 50], [50, 90]]);
});

Deno.test("joinRulings() drops what is shorter than five points once it is joined", () => {
  assertEquals(joined([10, 0, 5]), [[0, 5]]);
  assertEquals(joined([10, 0, 4.9]), []);
  assertEquals(joined([10, 0, 4], [10, 6, 9]), [[0, 9]]);
});

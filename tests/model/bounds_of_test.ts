import { assertEquals } from "@std/assert";
import { boundsOf } from "@/model/mod.ts";
import { makeFigure } from "../support/makers.ts";

const bounds = (value: number | null, printed: string, overrides = {}) =>
  boundsOf(makeFigure({ value, printed, ...overrides }));

Deno.test("boundsOf() goes as far as the printed digits", () => {
  assertEquals(bounds(183, "183件"), { low: 183, high: 183 });
  assertEquals(bounds(356_000, "35.6万条"), { low: 355_500, high: 356_500 });
  assertEquals(bounds(140_000, "14萬條"), { low: 135_000, high: 145_000 });
  assertEquals(bounds(95, "95%", { unit: "%" }), { low: 94.5, high: 95.5 });
  assertEquals(bounds(0, "0"), { low: 0, high: 0 });
  assertEquals(bounds(0, "0.0%", { unit: "%" }), { low: 0, high: 0 });
  assertEquals(bounds(20_000, "两万条"), { low: 20_000, high: 20_000 });
  assertEquals(bounds(2, "两次"), { low: 2, high: 2 });
});

Deno.test("boundsOf() is open where a number is rough, and unknown where there is none", () => {
  assertEquals(bounds(6200, "6200余条", { qualifier: "at_least" }), { low: 6200, high: Infinity });
  assertEquals(bounds(400, "近400人", { qualifier: "below" }), { low: 0, high: 400 });
  assertEquals(bounds(400, "约400人", { qualifier: "about" }), null);
  assertEquals(bounds(null, ""), null);
});

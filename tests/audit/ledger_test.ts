import { assertEquals } from "@std/assert";
import { ledgersOf } from "@/audit/ledger.ts";
import { sumText } from "@/audit/wording.ts";
import type { Figure } from "@/model/mod.ts";
import { cell } from "./_audit.ts";

/** The values that are entered for one cell. */
const entered = (year: number | null, ...overrides: readonly Partial<Figure>[]) =>
  ledgersOf(
    overrides.map((override, index) => cell("staff.total", index + 1, override)),
    year,
  ).flatMap(({ figures }) => [...figures.values()].flatMap((entries) => [...entries.values()]))
    .map(({ value }) => value);

Deno.test("ledgersOf() leaves what was derived, and what speaks of another year", () => {
  assertEquals(entered(2019, { dataYear: 2019 }), [1]);
  assertEquals(entered(2019, { dataYear: null }), [1]);
  assertEquals(entered(null, { dataYear: 2018 }), [1]);
  assertEquals(entered(2019, { dataYear: 2018 }), []);
  assertEquals(entered(2019, { dataYear: 2019, state: "derived" }), []);
});

Deno.test("ledgersOf() enters the exact figure of several, and of two exact ones the first", () => {
  assertEquals(entered(2019, { qualifier: "about" }, {}), [2]);
  assertEquals(entered(2019, {}, { qualifier: "about" }), [1]);
  assertEquals(entered(2019, {}, {}), [1]);
});

Deno.test("sumText() writes the signs of a sum, and leaves out what is 0", () => {
  const terms = (...values: readonly number[]) =>
    values.map((value) => ({
      figure: cell("staff.total", Math.abs(value)),
      sign: value < 0 ? -1 : 1,
    } as const));
  assertEquals(sumText(terms(72, 0, 5, -3), 74), "72 + 5 − 3 = 74");
  assertEquals(sumText(terms(-3, 5), 2), "− 3 + 5 = 2");
  assertEquals(sumText(terms(0, 5), 5), "5");
});

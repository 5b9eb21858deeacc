import { assertEquals } from "@std/assert";
import { choose } from "@/extract/mod.ts";
import type { Figure } from "@/model/mod.ts";
import { makeFigure } from "../support/makers.ts";

function preferred(figures: readonly Partial<Figure>[]): (number | null)[] {
  return choose(figures.map((figure) => makeFigure({ ...figure, preferred: false })))
    .filter((figure) => figure.preferred).map(({ value }) => value);
}

Deno.test("choose() takes a table before prose", () => {
  assertEquals(preferred([{ value: 1 }, { value: 2, where: "table" }]), [2]);
  assertEquals(
    preferred([{ value: 1 }, { value: 2, where: "table", qualifier: "at_least" }]),
    [2],
  );
});

Deno.test("choose() takes an exact value before an approximate one, and the first of equals", () => {
  assertEquals(preferred([{ value: 7100, qualifier: "at_least" }, { value: 7123 }]), [7123]);
  assertEquals(preferred([{ value: 1 }, { value: 2 }]), [1]);
});

Deno.test("choose() takes a value before a blank cell", () => {
  const blank = { value: null, state: "blank", where: "table" } as const;
  assertEquals(preferred([blank, { value: 3, qualifier: "about" }]), [3]);
  assertEquals(preferred([blank]), [null]);
});

Deno.test("choose() prefers one figure for each indicator, scope and applicant", () => {
  assertEquals(
    preferred([
      { value: 1 },
      { value: 2, scope: "departments" },
      { value: 3, applicant: "natural_person" },
      { value: 4, code: "applications.accepted" },
    ]),
    [1, 2, 3, 4],
  );
});

Deno.test("choose() keeps all figures and their order", () => {
  const figures = [makeFigure({ value: 2 }), makeFigure({ value: 1, where: "table" })];
  assertEquals(choose(figures).map(({ value, preferred }) => [value, preferred]), [
    [2, false],
    [1, true],
  ]);
  assertEquals(choose([]), []);
});

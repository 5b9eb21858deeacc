import { assertEquals } from "@std/assert";
import { gather } from "@/extract/forms/gather.ts";
import type { Run, Token } from "@/extract/forms/tokens.ts";

interface Line {
  readonly at?: number;
  /** Whether its numbers begin the line. */
  readonly hangs?: boolean;
  readonly goesOn?: boolean;
}

/** Lines of numbers, `_` for a blank, without letters between those at one place. */
function valuesOf(columns: number, ...lines: readonly (readonly [string, Line?])[]): string[] {
  const runs = lines.map(([text, { at = 0, hangs = false, goesOn = false } = {}], line): Run => ({
    at,
    line,
    hangs,
    goesOn,
    tokens: text.split(" ").map((one): Token => ({
      text: one === "_" ? "" : one,
      unit: "",
      start: 0,
      end: 0,
    })),
  }));
  return gather({ runs, letters: [] }, columns).map(({ tokens, spread }) =>
    tokens.map(({ text }) => text || "_").join(" ") + (spread ? " spread" : "")
  );
}

const HANGS = { hangs: true };

Deno.test("gather() joins the cells of a row that are each on a line, and marks them", () => {
  assertEquals(valuesOf(3, ["1"], ["2"], ["3"]), ["1 2 3 spread"]);
  assertEquals(valuesOf(3, ["1"], ["2"], ["3", { at: 4 }]), ["1 2 spread", "3"]);
  assertEquals(valuesOf(3, ["1 2", {}], ["3"]), ["1 2 3 spread"]);
});

Deno.test("gather() parts lines that are rows each, also where their digits run together", () => {
  assertEquals(valuesOf(2, ["1 2"], ["3 4"]), ["1 2", "3 4"]);
  assertEquals(valuesOf(2, ["1 2"], ["3"]), ["1 2", "3"]);
  assertEquals(valuesOf(3, ["123"], ["456"]), ["123", "456"]);
  assertEquals(valuesOf(2, ["12"], ["34"]), ["12 34 spread"]);
  assertEquals(valuesOf(3, ["123"], ["45"]), ["123 45 spread"]);
});

Deno.test("gather() lets a row of several cells beside its label not go on below", () => {
  assertEquals(valuesOf(4, ["1 2", HANGS], ["3 4"]), ["1 2", "3 4"]);
  assertEquals(valuesOf(4, ["1", HANGS], ["2"], ["3 4"]), ["1 2 3 4 spread"]);
});

Deno.test("gather() parts a last line that goes on with words, if it begins with its number", () => {
  const words = { goesOn: true };
  assertEquals(valuesOf(3, ["1"], ["2"], ["3", words]), ["1 2 spread", "3"]);
  assertEquals(valuesOf(3, ["1"], ["2"], ["3", { ...words, ...HANGS }]), ["1 2 3 spread"]);
  assertEquals(valuesOf(3, ["1", words]), ["1"]);
});

Deno.test("gather() takes the one cell of each row from the next line, if that of none is beside it", () => {
  assertEquals(valuesOf(1, ["1"], ["2", { at: 3 }]), ["1 spread", "2 spread"]);
  assertEquals(valuesOf(1, ["1", HANGS], ["2", { at: 3 }]), ["1", "2"]);
  assertEquals(valuesOf(2, ["1"], ["2", { at: 3 }]), ["1", "2"]);
});

Deno.test("gather() leaves out blanks behind the last column, but no numbers", () => {
  assertEquals(valuesOf(2, ["1 2 _ _"]), ["1 2"]);
  assertEquals(valuesOf(2, ["1 2 _ 3"]), ["1 2 _ 3"]);
});

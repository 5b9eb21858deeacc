import { assertEquals } from "@std/assert";
import { unknownRows } from "@/extract/forms/unknown_rows.ts";

/** The rows behind the last known one of a text of words and one number; the letters are its words. */
function rowsOf(text: string, goesOn = false): string[] {
  const { 0: { length }, index: at } = /\d+/.exec(text)!;
  const letters = [...text.slice(0, at)].map((character, offset) => ({
    character,
    offset,
    line: 0,
    numbered: false,
  }));
  const token = { text: text.slice(at, at + length), unit: "", start: at, end: at + length };
  const values = { tokens: [token], at, line: 0, hangs: false, goesOn, spread: false };
  const places = at > 0 ? [0] : [];
  return unknownRows([values], places, 0, { letters, runs: [] }, text)
    .map(({ start, end }) => text.slice(start, end));
}

Deno.test("unknownRows() has words and a value that directly follow the last known row", () => {
  assertEquals(rowsOf("特色事项数12"), ["特色事项数12"]);
  assertEquals(rowsOf("12"), []);
  assertEquals(rowsOf("特色事项数12", true), []);
  assertEquals(rowsOf("详见附表。共12"), []);
});

Deno.test("unknownRows() takes forty letters for a label, more for none", () => {
  assertEquals(rowsOf("甲".repeat(40) + "12").length, 1);
  assertEquals(rowsOf("甲".repeat(41) + "12"), []);
});

import { assertEquals } from "@std/assert";
import { findLabels, labelBook } from "@/extract/forms/find_labels.ts";
import { entry } from "./_entry.ts";

const book = labelBook({
  rows: [entry("row", "不予公开"), entry("row", "其他")],
  headings: [entry("heading", "本年度办理结果")],
});

/** The labels of a text without values, or with one behind its last letter. */
function found(text: string, hasValue = true): string[] {
  const letters = text.split("\n").flatMap((words, line) =>
    [...words].map((character) => ({ character, offset: 0, line, numbered: false }))
  );
  const valued = new Set(hasValue ? [letters.length] : []);
  return findLabels(letters, valued, book).map(({ row, start, end }) =>
    `${row}:${letters.slice(start, end).map(({ character }) => character).join("")}`
  );
}

Deno.test("findLabels() skips up to six letters of a heading within a label", () => {
  assertEquals(found("不予\n公开"), ["0:不予公开"]);
  assertEquals(found("不予\n度办理结果公开"), ["0:不予度办理结果公开"]);
  assertEquals(found("不予\n年度办理结果公开"), ["0:不予年度办理结果公开"]);
  assertEquals(found("不予\n办理结果本年度公开"), []);
  assertEquals(found("不予\n某某公开"), []);
  assertEquals(found("不予年度公开"), []);
});

Deno.test("findLabels() takes a label of two letters only before a value", () => {
  assertEquals(found("其他"), ["1:其他"]);
  assertEquals(found("其他", false), []);
  assertEquals(found("不予公开", false), ["0:不予公开"]);
});

Deno.test("findLabels() takes no label behind other words of its line but the first", () => {
  assertEquals(found("不予公开某某不予公开"), ["0:不予公开"]);
  assertEquals(found("不予公开某某\n不予公开"), ["0:不予公开", "0:不予公开"]);
});

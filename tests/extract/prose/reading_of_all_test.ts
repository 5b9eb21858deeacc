import { assertEquals } from "@std/assert";
import type { ReadClause } from "@/extract/prose/read_clause.ts";
import { readingOfAll } from "@/extract/prose/reading_of_all.ts";
import { figuresOf } from "./_figures.ts";
import { termsIn } from "./_terms.ts";

Deno.test("what became of all that a number counts is said in known words alone", () => {
  const cases = ["reconsideration.total", 2] as const;
  assertEquals(figuresOf("行政复议2件,结果维持。"), [cases, ["reconsideration.upheld", 2]]);
  assertEquals(figuresOf("行政复议2件,食品安全处罚被维持。"), [cases]);
});

type Word = readonly [word: string, ...features: string[]];

/** The features of a clause that says what became of all, behind one that counts, and the next. */
function fateOf(text: string, words: readonly Word[], next: readonly ReadClause[] = []) {
  const terms = termsIn(text, ...words);
  const clause: ReadClause = {
    start: 0,
    end: text.replace(/[:(]$/, "").length,
    quantities: [],
    terms,
    asides: [],
    slots: () => new Map(),
  };
  const own = readingOfAll(text, [clause, ...next], 0)?.own;
  return own && [...own.values()].flat();
}

Deno.test("readingOfAll() needs words that part a whole, all of them known, and no denial", () => {
  const result: Word = ["维持", "result.upheld"];
  assertEquals(fateOf("结果维持", [["结果", "sum.all"], result]), ["result.upheld", "sum.all"]);
  assertEquals(fateOf("结果维持", [result]), undefined);
  assertEquals(fateOf("答复", [["答复", "act.answer"]]), undefined);
  assertEquals(fateOf("未维持", [["未", "neg.none"], result]), undefined);
  assertEquals(fateOf("其中维持", [["其中", "part.of"], result]), undefined);
  assertEquals(fateOf("维持:", [result]), undefined);
  assertEquals(fateOf("维持(", [result]), undefined);
});

Deno.test("readingOfAll() is no label of the number behind it, if that has no words of its own", () => {
  const result: Word = ["维持", "result.upheld"];
  const next = (text: string, ...words: readonly Word[]): ReadClause => ({
    start: 0,
    end: text.length,
    quantities: [{ start: 0, end: 2, value: 5, qualifier: "exact", unit: "件", kind: "count" }],
    terms: termsIn(text, ...words),
    asides: [],
    slots: () => new Map(),
  });
  assertEquals(fateOf("维持", [result], [next("5件")]), undefined);
  assertEquals(fateOf("维持", [result], [next("5件共", ["共", "sum.total"])]), undefined);
  assertEquals(fateOf("维持", [result], [next("5件诉讼", ["诉讼", "object.litigation"])]), [
    "result.upheld",
  ]);
  assertEquals(fateOf("维持", [result], [{ ...next(""), quantities: [] }]), ["result.upheld"]);
});

import { assertEquals } from "@std/assert";
import type { FoundTerm } from "@/codebook/mod.ts";
import type { ReadClause } from "@/extract/prose/read_clause.ts";
import { sharedTail } from "@/extract/prose/shared_tail.ts";

const FEATURES: Readonly<Record<string, string>> = {
  复议: "object.reconsideration",
  诉讼: "object.litigation",
  维持: "result.upheld",
};

const CASES = { value: 8, qualifier: "exact", unit: "件", kind: "count" } as const;

/** The end of a list, by its first number, of clauses such as 8件复议 between 、 or commas. */
function tailOf(text: string) {
  const clauses = Array.from(
    text.matchAll(/[^、,]+/g),
    ({ 0: words, index: start }): ReadClause => {
      const quantities = [{ ...CASES, start, end: start + 2 }];
      const terms = Array.from(
        words.matchAll(/复议|诉讼|维持/g),
        ({ 0: word, index }): FoundTerm => ({
          start: start + index,
          end: start + index + word.length,
          features: [FEATURES[word]!],
        }),
      );
      const end = start + words.length;
      return { start, end, quantities, terms, asides: [], slots: () => new Map() };
    },
  );
  const tail = sharedTail(text, clauses, 0);
  return tail && [tail.words.map(({ start, end }) => text.slice(start, end)), tail.gap];
}

Deno.test("what ends a list of numbers is said of each of them behind its thing", () => {
  assertEquals(tailOf("8件复议、4件诉讼获维持"), [["维持"], "获"]);
  assertEquals(tailOf("8件、4件获维持"), [["维持"], "获"]);
  assertEquals(tailOf("8件复议、4件维持"), undefined);
});

Deno.test("a number that begins no list shares nothing", () => {
  assertEquals(tailOf("8件复议获维持"), undefined);
  assertEquals(tailOf("8件复议,4件诉讼获维持"), undefined);
});

import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseAlternatives, parseInjectedWords } from "@/codebook/mod.ts";

const { indicators } = loadCodebook();
const read = (row: string) =>
  parseAlternatives(`indicator,expression,is_same,label_en,label_zh\n${row}\n`, indicators);

Deno.test("parseAlternatives() reads a count that prose may mean", () => {
  const [alternative] = read("outcomes.total,applications.received,yes,received,新收");
  assertEquals(alternative?.isSame, true);
  assertEquals(alternative?.expression.map(({ indicator }) => indicator), [
    "applications.received",
  ]);
});

Deno.test("parseAlternatives() names line and fault of a row that cannot stand", () => {
  const faults: [row: string, message: string][] = [
    ["outcomes.none,outcomes.total,no,a,b", 'line 2: indicator "outcomes.none" does not exist'],
    ["outcomes.total,outcomes.none,no,a,b", 'indicator "outcomes.none" does not exist'],
    ["outcomes.total,outcomes.total +,no,a,b", "Cannot parse term"],
    [
      "outcomes.total,prev(outcomes.total),no,a,b",
      "prev() and applicants() are for identities only",
    ],
    ["outcomes.total,outcomes.total,maybe,a,b", 'is_same "maybe" is unknown'],
    ["outcomes.total,outcomes.total,no,,b", "a label is empty"],
  ];
  for (const [row, message] of faults) assertThrows(() => read(row), SyntaxError, message);
});

Deno.test("parseInjectedWords() refuses short and repeated words", () => {
  assertThrows(() => parseInjectedWords("word,note\nab,\n"), SyntaxError, "too short");
  assertThrows(() => parseInjectedWords("word,note\nabc,\nABC,\n"), SyntaxError, "occurs twice");
});

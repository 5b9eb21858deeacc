import { assertEquals } from "@std/assert";
import { pairRows } from "@/diff/pair_rows.ts";

const row = (code: string | null, value: string | null) => ({ code, value });
const rule = { keys: [["code", "value"], ["code"]] };

Deno.test("pairRows() pairs what is left by the next key, and keeps the rest apart", () => {
  const before = [row("a", "1"), row("a", "2"), row("b", "3"), row("c", "4")];
  const after = [row("a", "9"), row("a", "1"), row("a", "2"), row("b", "5"), row("d", "4")];
  assertEquals(pairRows(before, after, rule, ["value"]), [
    { before: row("b", "3"), after: row("b", "5") },
    { before: row("c", "4"), after: null },
    { before: null, after: row("a", "9") },
    { before: null, after: row("d", "4") },
  ]);
});

Deno.test("pairRows() counts equal rows as often as each run has them", () => {
  const twice = [row("a", "1"), row("a", "1")];
  assertEquals(pairRows(twice, [row("a", "1")], rule, []), [
    { before: row("a", "1"), after: null },
  ]);
  assertEquals(pairRows(twice, twice, rule, []), []);
});

Deno.test("pairRows() recognizes no row by a null where keys must be whole", () => {
  const before = [row(null, "1")];
  const after = [row(null, "2")];
  assertEquals(pairRows(before, after, rule, ["value"]).length, 1);
  assertEquals(pairRows(before, after, { ...rule, isWhole: true }, ["value"]).length, 2);
});

Deno.test("pairRows() pairs twenty thousand rows of one key in their order", () => {
  const rows = (first: number) => Array.from({ length: 2e4 }, (_, i) => row("a", `${first + i}`));
  const pairs = pairRows(rows(0), rows(2e4), rule, ["value"]);
  assertEquals([pairs.length, pairs.at(-1)], [2e4, {
    before: row("a", "19999"),
    after: row("a", "39999"),
  }]);
});

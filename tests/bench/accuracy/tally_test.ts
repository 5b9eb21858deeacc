import { assertEquals } from "@std/assert";
import { tally } from "../../../bench/accuracy/tally.ts";
import { makeGold } from "./_rows.ts";

Deno.test("tally() takes precision over what was found and recall over gold", () => {
  const judged = (["right", "right", "right", "wrong", "missed", "missed"] as const)
    .map((verdict) => ({ gold: makeGold(), verdict, instead: [] }));
  assertEquals(tally(judged), {
    gold: 6,
    right: 3,
    wrong: 1,
    missed: 2,
    precision: 0.75,
    recall: 0.5,
  });
});

Deno.test("tally() has no ratio over nothing", () => {
  const missed = [{ gold: makeGold(), verdict: "missed", instead: [] }] as const;
  assertEquals([tally(missed).precision, tally(missed).recall], [null, 0]);
  assertEquals([tally([]).precision, tally([]).recall], [null, null]);
});

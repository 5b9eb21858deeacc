import { assertEquals } from "@std/assert";
import { tally } from "../../../bench/accuracy/tally.ts";
import { makeGold } from "./_rows.ts";

Deno.test("tally() counts the verdicts", () => {
  const judged = (["right", "right", "right", "wrong", "missed", "missed"] as const)
    .map((verdict) => ({ gold: makeGold(), verdict, instead: [] }));
  assertEquals(tally(judged), { gold: 6, right: 3, wrong: 1, missed: 2 });
});

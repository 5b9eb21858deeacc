import { assertEquals } from "@std/assert";
import { figuresOf } from "./_figures.ts";

Deno.test("what became of all that a number counts is said in known words alone", () => {
  const cases = ["reconsideration.total", 2] as const;
  assertEquals(figuresOf("行政复议2件,结果维持。"), [cases, ["reconsideration.upheld", 2]]);
  assertEquals(figuresOf("行政复议2件,食品安全处罚被维持。"), [cases]);
});

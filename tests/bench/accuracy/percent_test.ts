import { assertEquals } from "@std/assert";
import { percent } from "../../../bench/accuracy/percent.ts";

Deno.test("percent() gives one digit, and a dash instead of a share of nothing", () => {
  assertEquals(percent(2, 3), "66.7 %");
  assertEquals(percent(0, 3), "0.0 %");
  assertEquals(percent(0, 0), "–");
});

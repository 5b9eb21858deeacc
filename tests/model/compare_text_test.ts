import { assertEquals } from "@std/assert";
import { compareText } from "@/model/mod.ts";

Deno.test("compareText() is below 0, 0 or above 0", () => {
  assertEquals([compareText("a", "b"), compareText("b", "b"), compareText("b", "a")], [-1, 0, 1]);
});

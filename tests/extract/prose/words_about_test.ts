import { assertEquals } from "@std/assert";
import { figuresOf } from "./_figures.ts";

Deno.test("of several numbers in a clause each has the words before it, not those of the next", () => {
  assertEquals(figuresOf("行政复议3件维持2件撤销1件。"), [
    ["reconsideration.total", 3],
    ["reconsideration.upheld", 2],
    ["reconsideration.corrected.revoked", 1],
  ]);
});

Deno.test("the first of two numbers may share the words behind it with the next", () => {
  assertEquals(figuresOf("1件申请收取信息处理费210元。"), [
    ["fees.information_processing.cases", 1],
    ["fees.information_processing", 210],
  ]);
});

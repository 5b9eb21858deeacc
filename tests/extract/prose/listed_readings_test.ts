import { assertEquals } from "@std/assert";
import { figuresOf } from "./_figures.ts";

Deno.test("numbers behind 分别 are each of the thing in its place", () => {
  assertEquals(figuresOf("行政复议、行政诉讼分别为3件、5件。"), [
    ["reconsideration.total", 3],
    ["litigation.total", 5],
  ]);
});

Deno.test("numbers behind 分别 are of nothing where the things are more or fewer", () => {
  assertEquals(figuresOf("行政复议、行政诉讼分别为3件、5件、2件。"), []);
  assertEquals(figuresOf("收到政府信息公开申请分别为3件、5件。"), []);
});

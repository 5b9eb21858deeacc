import { assertEquals } from "@std/assert";
import { figuresOf } from "./_figures.ts";

Deno.test("a slight word before a label behind the number changes nothing, at its end it does", () => {
  assertEquals(figuresOf("全年共有12件校级行政复议。"), [["reconsideration.total", 12]]);
  assertEquals(figuresOf("全年共有12件行政复议函。"), []);
});

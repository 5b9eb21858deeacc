import { assertEquals } from "@std/assert";
import { figuresOf } from "./_figures.ts";

Deno.test("a sentence about what is not known hides what the heading is about", () => {
  const heading = "四、行政复议情况\n";
  const upheld: ReturnType<typeof figuresOf> = [["reconsideration.upheld", 4]];
  assertEquals(figuresOf(`${heading}另有信访复查5件。维持4件。`), []);
  assertEquals(figuresOf(`${heading}其中信访复查5件。维持4件。`), upheld);
  assertEquals(figuresOf(`${heading}另有信访复查5件。\n维持4件。`), upheld);
});

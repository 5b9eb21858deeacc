import { assertEquals } from "@std/assert";
import { figuresOf } from "./_figures.ts";

Deno.test("behind words that the lexicon does not know nothing is inherited", () => {
  const heading = "四、行政复议情况\n";
  assertEquals(figuresOf(`${heading}维持4件。`), [["reconsideration.upheld", 4]]);
  assertEquals(figuresOf(`${heading}食品安全案件维持4件。`), []);
});

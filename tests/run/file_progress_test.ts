import { assertEquals } from "@std/assert";
import { fileProgress } from "@/run/mod.ts";
import { printedBy } from "../support/printed_by.ts";

Deno.test("The progress of a run has a line for each tenth, also where files end together", async () => {
  const progress = fileProgress("en");
  const { out } = await printedBy(() => {
    for (const done of [4, 5, 19, 23, 24, 28, 31, 40]) progress(done, 40);
    return Promise.resolve(0);
  });
  const lines = out.split("\n").map((line) => line.replace(/, .* left$/, ""));
  const reached = [4, 19, 23, 24, 28, 40];
  assertEquals(lines, reached.map((done) => `${done} of 40 files done`));
});

import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { differenceOf } from "./support/difference.ts";
import { goldCases, type GoldRun, runGold, storedFile } from "./support/gold.ts";

const parse = reportParser(loadCodebook());

for (const goldCase of goldCases()) {
  const { slug } = goldCase;
  let run: Promise<GoldRun> | undefined;
  const once = () => run ??= runGold(goldCase, parse);

  for (const name of ["figures.csv", "findings.csv", "identity.json"] as const) {
    Deno.test(`reportParser() gives ${name} of ${slug}`, async () => {
      const difference = differenceOf(storedFile(goldCase, name), (await once()).files[name]);
      const file = `tests/reports/${slug}/${name}`;
      assert(difference === null, `${file}, ${difference} (deno task gold --only ${slug})`);
    });
  }

  Deno.test(`reportParser() quotes ${slug} literally`, async () => {
    const { report, text } = await once();
    for (const { quote, context, span } of report.figures) {
      assertEquals(text.slice(span.start, span.end), quote);
      assertStringIncludes(context, quote);
      assertStringIncludes(text, context);
    }
    for (const { quote, span } of report.sentences) {
      assertEquals(text.slice(span.start, span.end), quote);
    }
    for (const { quote, span } of report.findings) {
      if (quote === null) continue;
      if (span === null) assertStringIncludes(text, quote);
      else assertEquals(text.slice(span.start, span.end), quote);
    }
  });

  Deno.test(`${slug} has a note on what its report shows`, () => {
    assert(storedFile(goldCase, "note.md").trim() !== "", "note.md is missing or empty");
  });
}

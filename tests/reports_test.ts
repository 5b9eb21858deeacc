import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { overlap } from "@/extract/overlap.ts";
import type { Figure } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { quantityFinder, toSource } from "@/text/mod.ts";
import { differenceOf } from "./support/difference.ts";
import { goldCases, type GoldRun, runGold, storedFile } from "./support/gold.ts";

const codebook = loadCodebook();
const parse = reportParser(codebook);
const findQuantities = quantityFinder(codebook.measureWords);

/** A corrected value is not what the sentence states. */
const isProse = ({ where, state }: Figure) => where === "narrative" && state !== "corrected";

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
    for (const { quote, context, span } of report.numbers) {
      assertEquals(text.slice(span.start, span.end), quote);
      assertStringIncludes(context, quote);
      assertStringIncludes(text, context);
    }
    for (const { quote, span } of report.findings) {
      if (quote === null) continue;
      if (span === null) assertStringIncludes(text, quote);
      else assertEquals(text.slice(span.start, span.end), quote);
    }
  });

  Deno.test(`each number in the sentences of ${slug} has one entry in its ledger`, async () => {
    const { normalized, sentences, numbers } = (await once()).report;
    const counted = findQuantities(normalized.text).filter(({ unit, start }) =>
      unit !== "" &&
      sentences.some(({ offset, text }) => offset <= start && start < offset + text.length)
    );
    for (const { start, end } of counted) {
      const span = toSource(normalized, start, end);
      const entries = numbers.filter((entry) => overlap(entry.span, span));
      assertEquals(entries.length, 1, normalized.text.slice(start, end));
    }
    numbers.slice(1).forEach(({ span, quote }, index) =>
      assert(span.start >= numbers[index]!.span.end, `${quote} overlaps the entry before it`)
    );
  });

  Deno.test(`each prose figure of ${slug} is in its ledger`, async () => {
    const { figures, numbers } = (await once()).report;
    for (const { code, quote, span } of figures.filter(isProse)) {
      const entries = numbers.filter((entry) => overlap(entry.span, span));
      assert(entries.some(({ codes }) => codes.includes(code)), `${code}: ${quote}`);
    }
  });

  Deno.test(`${slug} has a note on what its report shows`, () => {
    assert(storedFile(goldCase, "note.md").trim() !== "", "note.md is missing or empty");
  });
}

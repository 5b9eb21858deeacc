import { assertEquals } from "@std/assert";
import { DATA, loadCodebook, parseExamples } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeIdentity } from "@/model/mod.ts";

const codebook = loadCodebook();
const extract = extractor(codebook);
const file = Deno.readTextFileSync(new URL("codebook/examples.csv", DATA));
const examples = Map.groupBy(parseExamples(file, codebook.indicators), (one) => one.indicator);

for (const [indicator, sentences] of examples) {
  Deno.test(`examples of ${indicator} are taken and left`, () => {
    for (const { applicant, sentence, value } of sentences) {
      const values = figuresOf(sentence)
        .filter((figure) => figure.code === indicator && figure.applicant === applicant)
        .map((figure) => figure.value);
      assertEquals(values.includes(value), value !== null, `${sentence}: ${values}`);
      if (value === null) assertEquals(values, [], sentence);
    }
  });
}

function figuresOf(sentence: string) {
  return extract(normalize(`${sentence}。`), makeIdentity({ year: 2018, rank: "county" })).figures;
}

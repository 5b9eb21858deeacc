import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { keyAreas } from "@/extract/rules/key_areas.ts";
import { RULES } from "@/extract/rules/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeIdentity } from "../support/identity.ts";

const codebook = loadCodebook();
const extract = extractor(codebook);
const rules = [...RULES, ...keyAreas(codebook.forms.get("form2014") ?? [])];

Deno.test("every rule has a name of its own and takes and leaves some sentence", () => {
  assertEquals(new Set(rules.map(({ name }) => name)).size, rules.length);
  for (const { name, takes, leaves } of rules) {
    assert(takes.length > 0 && leaves.length > 0, name);
  }
});

for (const rule of rules) {
  Deno.test(`rule ${rule.name} takes what it must and leaves what is near`, () => {
    for (const [sentence, value] of rule.takes) {
      const found = figuresOf(sentence).filter(({ rule: name }) => name === rule.name);
      const expected = rule.applicant ? [value] : rule.codes.map(() => value);
      assertEquals(found.map((figure) => figure.value), expected, sentence);
    }
    for (const sentence of rule.leaves) {
      const found = figuresOf(sentence).filter(({ rule: name }) => name === rule.name);
      assertEquals(found.map(({ quote }) => quote), [], sentence);
    }
  });
}

function figuresOf(sentence: string) {
  return extract(normalize(`${sentence}。`), makeIdentity({ year: 2018, rank: "county" })).figures;
}

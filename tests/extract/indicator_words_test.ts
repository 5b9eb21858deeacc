import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { type WeightedText, wordLikeness } from "@/extract/prose/indicator_words.ts";

const codebook = loadCodebook();
const compare = wordLikeness(codebook);
const likenessTo = (...texts: readonly WeightedText[]) => {
  const { sums, share } = compare(texts);
  return Array.from(sums, (sum) => share * sum);
};
const places = [...codebook.indicators.keys()];

Deno.test("the likeness of words does not depend on what was asked before", () => {
  const first = likenessTo(["收到政府信息公开申请", 1]);
  likenessTo(["举办培训班", 1]);
  assertEquals(likenessTo(["收到政府信息公开申请", 1]), first);
});

Deno.test("words that a lighter text repeats count once", () => {
  const once = likenessTo(["举办培训班", 1]);
  assertEquals(likenessTo(["举办培训班", 1], ["举办培训班", 0.2]), once);
});

Deno.test("words are like the indicator that they name", () => {
  const likeness = likenessTo(["收到行政复议申请", 1]);
  const of = (code: string) => likeness[places.indexOf(code)]!;
  assert(of("reconsideration.total") > of("disclosure.channel.website"));
});

Deno.test("single characters count only in the words themselves, pairs also in lighter texts", () => {
  const likenessOf = (text: string, weight: number) =>
    likenessTo([text, weight]).reduce((sum, one) => sum + one, 0);
  assertEquals([likenessOf("诉", 1) > 0, likenessOf("诉", 0.5)], [true, 0]);
  assertEquals(likenessOf("诉讼", 0.5) > 0, true);
});

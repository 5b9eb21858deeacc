import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { normalize } from "@/text/mod.ts";
import { userWords, wordsToOmit } from "@/tokenize/mod.ts";

const codebook = loadCodebook();

Deno.test("userWords() takes terms, places, governments and labels, each as texts are normalized", () => {
  const words = userWords(codebook);
  const tags = (...names: string[]) => names.map((name) => words.get(name));
  assertEquals(tags("依申请公开", "政府信息公开条例", "不予公开"), ["n", "n", "n"]);
  assertEquals(tags("哈尔滨市", "哈尔滨市人民政府", "商业企业"), ["ns", "nt", "n"]);
  for (const word of words.keys()) assertEquals(normalize(word).text, word);
});

Deno.test("wordsToOmit() holds stop words and places with and without their level, and no term of the field", () => {
  const words = wordsToOmit(codebook);
  for (const word of ["的", "件", "北京市", "北京", "昌平区人民政府", "呼和浩特"]) {
    assert(words.has(word), word);
  }
  for (const { word } of codebook.userWords) assert(!words.has(word), word);
});

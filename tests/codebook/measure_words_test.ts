import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseMeasureWords } from "@/codebook/mod.ts";

Deno.test("parseMeasureWords() refuses words, kinds and factors that cannot stand", () => {
  const read = (rows: string) => () =>
    parseMeasureWords(`word,unit,kind,factor,groups,note\n${rows}\n`);
  assertThrows(read("件,,count,1,,"), SyntaxError, "line 2: a word is empty");
  assertThrows(read("件,件,number,1,,"), SyntaxError, 'kind "number" is unknown');
  assertThrows(read("件,件,count,,,"), SyntaxError, 'factor "" is not a positive number');
  assertThrows(read("件,件,count,1,,\n件,条,count,1,,"), SyntaxError, 'word "件" occurs twice');
});

Deno.test("loadCodebook() turns money into 元", () => {
  const { measureWords } = loadCodebook();
  assertEquals(measureWords.get("万元"), {
    word: "万元",
    unit: "元",
    kind: "money",
    factor: 10_000,
    groups: ["money"],
  });
});

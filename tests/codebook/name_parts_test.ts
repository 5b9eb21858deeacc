import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseNameParts } from "@/codebook/mod.ts";
import { pinyin } from "@/text/mod.ts";

Deno.test("name_parts.csv has only readings that the dictionary misses", () => {
  const readings = loadCodebook().nameParts.filter(({ part }) => part === "reading");
  assertEquals(readings.filter(({ zh, en }) => pinyin(zh).join(" ") === en), []);
});

Deno.test("parseNameParts() rejects unknown parts, empty and repeated names, short readings", () => {
  const parse = (rows: string) => () => parseNameParts(`part,zh,en\n${rows}\n`);
  assertThrows(parse("suffix,县,County"), SyntaxError, 'part "suffix" is unknown');
  assertThrows(parse("unit,县,"), SyntaxError, "a name is empty");
  assertThrows(parse("unit,县,County\nunit,县,Shire"), SyntaxError, 'unit "县" occurs twice');
  assertThrows(parse("reading,六合,lùhé"), SyntaxError, "not a syllable for each character");
});

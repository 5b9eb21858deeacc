import { assertEquals, assertThrows } from "@std/assert";
import { breaksOf, loadCodebook, parseBreaks, parseIndicators } from "@/codebook/mod.ts";

const ERAS = loadCodebook().eras;
const INDICATORS = parseIndicators(
  "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
    "fees,,F,费,,元,,narrative\nfees.postage,fees,P,邮,,元,,narrative\n",
  ERAS,
);
const read = (date: string, kind: string, touches: string) =>
  parseBreaks(
    `id,date,kind,what_en,what_zh,touches,source\nx,${date},${kind},W,何,${touches},s\n`,
    INDICATORS,
  );

Deno.test("breaksOf() takes a pattern for what is below, and an id for itself", () => {
  const below = read("2017-04-01", "law", "fees.*");
  assertEquals(breaksOf("fees.postage", below).length, 1);
  assertEquals(breaksOf("fees", below).length, 0);
  assertEquals(breaksOf("fees", read("2017-04-01", "law", "fees")).length, 1);
});

Deno.test("parseBreaks() refuses dates, kinds and patterns that say nothing", () => {
  assertThrows(
    () => read("2017-02-30", "law", "fees"),
    SyntaxError,
    'date "2017-02-30" is not a date',
  );
  assertThrows(() => read("2017", "law", "fees"), SyntaxError, 'date "2017" is not a date');
  assertThrows(() => read("2017-04-01", "rule", "fees"), SyntaxError, 'kind "rule" is unknown');
  assertThrows(() => read("2017-04-01", "law", "cost.*"), SyntaxError, 'pattern "cost.*"');
});

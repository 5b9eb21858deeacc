import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { documentsOf } from "@/extract/prose/indicator_documents.ts";
import { termsOf } from "@/extract/prose/terms_of.ts";

Deno.test("documentsOf() has the words beside an example's number, all of one in words", () => {
  const { indicators } = loadCodebook();
  const fees = { ...indicators.get("fees.waived")!, labelZh: "减免", aliasesZh: [] };
  const documents = (sentence: string, value: number | null) =>
    documentsOf({
      examples: () => [{ indicator: fees.id, applicant: "total", sentence, value }],
      frames: [],
      indicators: new Map([[fees.id, fees]]),
      lexicon: [],
    });
  const once = (...texts: string[]) => [
    new Map(["减免", ...texts].flatMap((text) => termsOf(text)).map((term) => [term, 1])),
  ];
  assertEquals(documents("收费2元,寄送31件", 31), once("元,寄送", "件"));
  assertEquals(documents("未曾收取", 0), once("未曾收取"));
  assertEquals(documents("收费31元", null), once());
});

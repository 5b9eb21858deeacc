import { type Finding, makeFinding } from "@/model/mod.ts";
import { quoted } from "@/text/mod.ts";

/** How much of the text around a sign is quoted, to either side. */
const AROUND = 10;

/** The finding about signs that the fonts of a PDF have no character for; the first is quoted. */
export function unmappedFinding(text: string): Finding[] {
  const signs = text.match(/\ufffd/g)?.length ?? 0;
  if (signs === 0) return [];
  const at = text.indexOf("\ufffd");
  const span = { start: Math.max(0, at - AROUND), end: Math.min(text.length, at + AROUND) };
  return [makeFinding("read.damaged_part", {
    ...quoted(text, span),
    actual: String(signs),
    message: {
      zh: `PDF 的字体缺文字对照，有 ${signs} 个字符无法得知（首处见引文）：请换用原文件，或核对`,
      en: `The fonts of the PDF do not say what ${signs} of its characters are (the first is ` +
        "quoted): get the original file, or compare",
    },
  })];
}

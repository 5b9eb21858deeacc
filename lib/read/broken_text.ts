import { type Finding, makeFinding } from "@/model/mod.ts";
import { type Decoded, quoted } from "@/text/mod.ts";

/** How much of the text around a broken character is quoted, to either side. */
const AROUND = 10;

/**
 * The findings of a file whose bytes do not all fit its encoding.
 *
 * @param text The text of the document, which may leave out parts of the decoded file.
 */
export function brokenText(decoded: Decoded, text: string): Finding[] {
  const broken = decoded.text.match(/\ufffd/g)?.length ?? 0;
  return [
    ...(broken > 0 ? [brokenBytes(broken, text)] : []),
    ...(decoded.otherLines === undefined ? [] : [otherLines(decoded.otherLines)]),
  ];
}

function brokenBytes(count: number, text: string): Finding {
  const at = text.indexOf("\ufffd");
  const span = { start: Math.max(0, at - AROUND), end: Math.min(text.length, at + AROUND) };
  const [zh, en] = at < 0
    ? ["都不在正文中", "none in the text itself"]
    : ["首处见引文", "the first is quoted"];
  return makeFinding("read.broken_bytes", {
    ...(at < 0 ? {} : quoted(text, span)),
    actual: String(count),
    message: {
      zh: `有 ${count} 个字因字节损坏无法还原（${zh}）：请重新保存或下载原文件，并核对`,
      en:
        `Characters broken by damaged bytes: ${count} (${en}); save or download the file again, ` +
        "and compare",
    },
  });
}

function otherLines(count: number): Finding {
  return makeFinding("read.mixed_encodings", {
    actual: String(count),
    message: {
      zh: `有 ${count} 行用另一种编码，已分别解码：请核对`,
      en:
        `Lines in another encoding than the others: ${count}; each was decoded in its own, compare`,
    },
  });
}

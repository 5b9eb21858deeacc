import type { Bilingual } from "@/model/mod.ts";
import { UnreadableError } from "../unreadable_error.ts";

/** What to do about text in pictures. */
const ADVICE: Bilingual = {
  zh: "请用 --ocr on 识别（首次使用须联网安装），或先做文字识别 (OCR) 并人工核对",
  en:
    "have it recognized with --ocr on (its first use installs what it takes, and needs a network), " +
    "or recognize its text first (OCR), and check it",
};

/** The error for a PDF whose pages are pictures that were not recognized. */
export function scanNotRead(pages: number): UnreadableError {
  return new UnreadableError("read.scan", {
    zh: `PDF 文件的 ${pages} 页都没有文字，应是扫描件：${ADVICE.zh}`,
    en:
      `Cannot read the PDF document: none of its ${pages} pages has text, as in a scan; ${ADVICE.en}`,
  });
}

/** The error for an image whose text was not recognized. */
export function imageNotRead(format: "png" | "jpeg"): UnreadableError {
  const name = format.toUpperCase();
  return new UnreadableError("read.scan", {
    zh: `文件内容是图片 (${name})：${ADVICE.zh}`,
    en: `Cannot read an image (${name}): ${ADVICE.en}`,
  });
}

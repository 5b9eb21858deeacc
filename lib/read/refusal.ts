import { UnreadableError } from "./unreadable_error.ts";
import type { Bilingual } from "@/model/mod.ts";

/** Types that are recognized but not read. */
export type Unread =
  | "zip"
  | "archive"
  | "pptx"
  | "odf"
  | "ofd"
  | "ole"
  | "word95"
  | "fastsaved"
  | "xls95"
  | "encrypted"
  | "altchunk"
  | "flatodf"
  | "gif"
  | "tiff"
  | "jpeg2000"
  | "bmp"
  | "webp"
  | "binary";

const TO_DOCX: Bilingual = {
  zh: "请用 Word、WPS 或 LibreOffice 另存为 DOCX",
  en: "save it as DOCX in Word, WPS or LibreOffice",
};
const TO_PNG: Bilingual = {
  zh: "请另存为 PNG 或 PDF（用 --ocr on 识别），或先识别图中文字 (OCR)",
  en: "save it as PNG or PDF (which --ocr on recognizes), or recognize its text first (OCR)",
};
const UNKNOWN: Bilingual = {
  zh: "能读的是网页、Word、WPS、RTF、ODT、Excel、PDF 和纯文本",
  en: "web pages, Word, WPS, RTF, ODT, Excel, PDF and plain text are read",
};

/** For every type its name, and what to do. */
const TYPES: Readonly<Record<Unread, readonly [zh: string, en: string, advice: Bilingual]>> = {
  zip: ["压缩包", "a zip archive", {
    zh: "请先解压，再读其中的文件",
    en: "unpack it and read the files in it",
  }],
  archive: ["RAR、7z 或 gzip 压缩包", "an archive (RAR, 7z or gzip)", {
    zh: "请解压后放入文件夹，或改存为 ZIP",
    en: "unpack it, or save it as ZIP",
  }],
  pptx: ["演示文稿 (PPTX)", "a presentation (PPTX)", {
    zh: "请另存为 PDF",
    en: "save it as PDF",
  }],
  odf: [
    "不是文本的 OpenDocument 文件 (ODS、ODP)",
    "an OpenDocument file that is no text (ODS, ODP)",
    {
      zh: "请另存为 XLSX 或 PDF",
      en: "save it as XLSX or PDF",
    },
  ],
  ofd: ["OFD 文件", "an OFD document", {
    zh: "请用 OFD 阅读器另存为 PDF",
    en: "save it as PDF in an OFD reader",
  }],
  ole: ["旧式 Office 文件 (WPS 等)", "an old office document (WPS or similar)", TO_DOCX],
  word95: ["Word 95 或更早的文件", "a document of Word 95 or older", TO_DOCX],
  fastsaved: ["用“快速保存”存过的 Word 文件", "a Word document that was saved fast", TO_DOCX],
  xls95: ["Excel 95 或更早的电子表格", "a workbook of Excel 95 or older", {
    zh: "请用 Excel、WPS 或 LibreOffice 另存为 XLSX",
    en: "save it as XLSX in Excel, WPS or LibreOffice",
  }],
  encrypted: ["加密文件", "an encrypted document", {
    zh: "请先去掉密码",
    en: "remove its password first",
  }],
  altchunk: [
    "嵌有网页的 Word 文件 (altChunk)",
    "a Word document around an embedded web page (altChunk)",
    {
      zh: "请用 Word 打开后另存为 DOCX",
      en: "open it in Word and save it as DOCX again",
    },
  ],
  flatodf: ["单一 XML 的 OpenDocument 文件 (FODT、FODS)", "a flat OpenDocument file (FODT, FODS)", {
    zh: "请用 LibreOffice 另存为 ODT 或 XLSX",
    en: "save it as ODT or XLSX in LibreOffice",
  }],
  gif: ["图片 (GIF)", "an image (GIF)", TO_PNG],
  jpeg2000: ["图片 (JPEG 2000)", "an image (JPEG 2000)", TO_PNG],
  tiff: ["图片 (TIFF)", "an image (TIFF)", TO_PNG],
  bmp: ["图片 (BMP)", "an image (BMP)", TO_PNG],
  webp: ["图片 (WebP)", "an image (WebP)", TO_PNG],
  binary: ["二进制文件", "a binary file", UNKNOWN],
};

/** The error for a file of a type that is not read: it names the type and says what to do. */
export function refusal(type: Unread): UnreadableError {
  const [zh, en, advice] = TYPES[type];
  const message = {
    zh: `文件内容是${zh}：${advice.zh}`,
    en: `Cannot read ${en}: ${advice.en}`,
  };
  return type === "encrypted"
    ? new UnreadableError("read.encrypted", message)
    : new UnreadableError("read.format", message);
}

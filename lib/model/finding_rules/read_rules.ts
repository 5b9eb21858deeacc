import type { FindingRuleEntry } from "./entry.ts";

/** Rules of what a reader notices in a file that it can read. */
export const readRules = {
  "read.hidden": {
    room: "read",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "隐藏内容", en: "Hidden content" },
    meaning: {
      zh: "工作表，或其中的行、列，被隐藏，未读",
      en: "A sheet of a workbook, or rows and columns of it, are hidden and not read",
    },
  },
  "read.other_sheet": {
    room: "read",
    severities: ["note", "warning"],
    verdicts: [null],
    label: { zh: "其他工作表", en: "Another sheet" },
    meaning: {
      zh: "电子表格中各年一表：属于别年的工作表另成一份报告，没有写明年度的未读",
      en:
        "A workbook has a sheet for each year: one of another year makes a report of its own, one that names no year is not read",
    },
  },
  "read.scanned_pages": {
    room: "read",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "扫描页未读", en: "Scanned pages not read" },
    meaning: {
      zh: "文件中有的页只有图像，未经文字识别，没有读取",
      en: "Some pages of a file are pictures, which were not recognized and not read",
    },
  },
  "read.picture_pages": {
    room: "read",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "图像无法解码", en: "Pictures that cannot be decoded" },
    meaning: {
      zh: "有的页是图像，其格式无法解码，没有读取",
      en: "Some pages are pictures of a format that cannot be decoded, and were not read",
    },
  },
  "read.recognized": {
    room: "read",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "文字由识别得来", en: "Recognized text" },
    meaning: {
      zh: "有的页是图像，其文字由程序识别 (OCR)",
      en: "The text of some pages was recognized in pictures (OCR)",
    },
  },
  "read.doubtful": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "识别存疑", en: "Doubtful recognition" },
    meaning: {
      zh: "图像中的数字识别把握不足，须与原件核对",
      en:
        "A figure was recognized in a picture with little confidence; check it against the original",
    },
  },
  "read.broken_bytes": {
    room: "read",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "字节损坏", en: "Broken bytes" },
    meaning: {
      zh: "有的字无法还原，以 U+FFFD 表示；与其相连的数字不采用",
      en: "Characters that cannot be decoded are kept as U+FFFD; no number beside one is read",
    },
  },
  "read.attachments": {
    room: "read",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "邮件附件", en: "Attached files" },
    meaning: {
      zh: "只读取了邮件正文；放入报告文件夹时，附件各自读取",
      en:
        "Only the text of a mail was read; in a folder of reports its attached files are read, too",
    },
  },
  "read.cut_off": {
    room: "read",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "文件不完整", en: "Cut off" },
    meaning: {
      zh: "文件在中途结束，其后的内容缺失",
      en: "The file ends in the middle; what followed is missing",
    },
  },
  "read.damaged_part": {
    room: "read",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "部分损坏", en: "Damaged part" },
    meaning: {
      zh:
        "PDF、旧式 Word 文件、网页存档或邮件的一部分无法读取，或与其校验和不符；可能有字缺失或不对",
      en:
        "A part of a PDF, old Word document, web archive or mail cannot be read, or does not fit its checksum; characters may be missing or wrong",
    },
  },
  "read.mixed_encodings": {
    room: "read",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "编码混用", en: "Mixed encodings" },
    meaning: {
      zh: "有的行用另一种编码，已分别解码",
      en: "Some lines are in another encoding; each was decoded in its own",
    },
  },
  "read.without_text": {
    room: "read",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "几乎没有正文", en: "Hardly any text" },
    meaning: {
      zh:
        "网页只有框架、附件、图片或脚本，或 Word 文件只有图片：报告在别处，不算读全；信息说明应另存什么",
      en:
        "A page holds only a frame, an attachment, pictures or a script, a Word document only pictures: the report is elsewhere and counts as not read whole; the message says what to save instead",
    },
  },
  "read.missing_table": {
    room: "read",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "章节没有表格", en: "Chapter without its table" },
    meaning: {
      zh:
        "2019、2021 年格式的表格章节之下既无表格也无数字，多为图片或框架，不算读全；信息说明应另存什么",
      en:
        "A chapter that must be a table in the forms of 2019 and 2021 has neither table nor number, mostly because it is a picture or frame; the report counts as not read whole; the message says what to save",
    },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;

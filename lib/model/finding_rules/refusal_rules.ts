import type { FindingRuleEntry } from "./entry.ts";

/** Rules by which a file is refused: no document is made of it. */
export const refusalRules = {
  "read.not_a_file": {
    room: "folder",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "不是文件", en: "Not a file" },
    meaning: {
      zh: "管道、设备和指向文件夹的链接不是文件，不读取",
      en: "A pipe, a device or a link to a folder is not read",
    },
  },
  "read.refused": {
    room: "folder",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "无法打开", en: "Cannot be opened" },
    meaning: {
      zh: "没有权限，链接失效或循环，文件名编码不明，或磁盘出错；信息给出系统的错误代码",
      en:
        "Access is denied, a link leads nowhere or in a circle, the name is in an unknown encoding, or the disk failed; the message has the code of the system",
    },
  },
  "read.empty": {
    room: "read",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "空文件", en: "Empty file" },
    meaning: { zh: "其中没有内容", en: "It has no content" },
  },
  "read.too_large": {
    room: "read",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "文件过大", en: "File too large" },
    meaning: {
      zh: "文件、解压后的内容、字数、页数、标签数或读出的内容超过上限",
      en:
        "The file, what it unpacks to, its text, pages or tags, or what was found in it exceed a limit",
    },
  },
  "read.out_of_memory": {
    room: "workers",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "读取所需内存过多", en: "Reading takes too much memory" },
    meaning: { zh: "读取所需内存超过上限", en: "It was not parsed within the memory for one file" },
  },
  "read.too_slow": {
    room: "workers",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "读取超时", en: "Reading takes too long" },
    meaning: { zh: "未能在时限内解析完", en: "It was not parsed within the time limit" },
  },
  "read.format": {
    room: "read",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "格式不读取", en: "Format not read" },
    meaning: {
      zh: "文件类型不在可读之列；信息指明类型与办法",
      en: "A type of file that is not read; the message names it and says what to do",
    },
  },
  "read.encrypted": {
    room: "read",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "文件加密", en: "Encrypted file" },
    meaning: { zh: "文件有密码", en: "It has a password" },
  },
  "read.damaged": {
    room: "read",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "文件损坏", en: "Damaged file" },
    meaning: { zh: "文件残缺或不完整", en: "It is broken or cut off" },
  },
  "read.encoding": {
    room: "read",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "编码不明", en: "Unknown encoding" },
    meaning: {
      zh: "文字编码不是 UTF-8、UTF-16 或 GB18030",
      en: "The text is in none of UTF-8, UTF-16 and GB18030",
    },
  },
  "read.scan": {
    room: "read",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "扫描件", en: "Scanned pages" },
    meaning: {
      zh: "图片，或 PDF 各页只有图像，未经文字识别",
      en: "An image, or a PDF whose pages are pictures, that was not recognized",
    },
  },
  "read.font": {
    room: "read",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "字体无法还原", en: "Font cannot be decoded" },
    meaning: {
      zh: "PDF 字体没有可用的文字对照",
      en: "A font of a PDF does not say which characters it shows",
    },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;

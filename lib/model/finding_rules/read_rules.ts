import type { FindingRuleEntry } from "./entry.ts";

/** Rules of what a reader notices in a file that it can read. */
export const readRules = {
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
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;

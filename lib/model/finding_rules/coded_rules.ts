import type { FindingRuleEntry } from "./entry.ts";

/** Rules of figures coded elsewhere, of corrections, and of several reports of one issuer and year. */
export const codedRules = {
  "coded.<column>_invalid": {
    room: "codebook",
    severities: ["error"],
    verdicts: ["unsure"],
    label: { zh: "编码表单元格无效", en: "Invalid cell of coded figures" },
    meaning: {
      zh: "外部编码数据的一格无效，或一行与表头列数不符，该行未采用",
      en:
        "A cell of figures coded outside the parser is invalid, or a row does not fit the header; the row is left out",
    },
  },
  "coded.file_invalid": {
    room: "load",
    severities: ["error"],
    verdicts: ["unsure"],
    label: { zh: "编码文件未采用", en: "File of codings not taken" },
    meaning: {
      zh: "文件夹中的一个编码文件没有一行可以采用，其余文件照常读取",
      en: "One of several files of codings gave no usable row; the others are used",
    },
  },
  "coded.other_name": {
    room: "identify",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "同一机关另名", en: "Another name of a body" },
    meaning: {
      zh:
        "外部编码数据中的机关名称是同一地方同一机关的另一写法，按已读报告的名称，没有则按最短的全称",
      en:
        "A coded body appears under several names of one place; the name in its reports is used, else the shortest full name",
    },
  },
  "coded.alike_name": {
    room: "identify",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "机关名称相近而未合并", en: "Bodies of like names kept apart" },
    meaning: {
      zh: "外部编码数据与报告中的机关名称只差“人民政府”，区划表中又查不到，故未合并",
      en:
        "The names of a coded body and of a report's issuer differ only by 人民政府, and the table of divisions has neither: they are kept apart",
    },
  },
  "coded.issuer_differs": {
    room: "identify",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "机关编码与名称不符", en: "Coded body differs from its name" },
    meaning: {
      zh: "外部编码数据给机关的级别、类别或省份，与其名称表明的不同；以编码为准",
      en:
        "The coded level, kind or province of a body is not the one that its name shows; the coded one is used",
    },
  },
  "coded.other_columns": {
    room: "codebook",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "编码表另有列", en: "Other columns of coded figures" },
    meaning: {
      zh: "外部编码数据中不读取的列",
      en: "Columns of figures coded outside the parser that are not read",
    },
  },
  "correct.applied": {
    room: "correct",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "已更正", en: "Corrected" },
    meaning: {
      zh: "按 data/corrections 更正；原数值保留",
      en: "A correction of data/corrections was applied; the published value stays beside it",
    },
  },
  "correct.guard": {
    room: "correct",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "更正未采用", en: "Correction not applied" },
    meaning: {
      zh: "文件或已公布的数值与更正时所见不同，故未更正",
      en: "The file or the published value is not the one that the correction was made for",
    },
  },
  "correct.no_report": {
    room: "correct",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "更正文件无对应报告", en: "Corrections of no report" },
    meaning: {
      zh: "更正文件的名称与所读的报告都不符，其中的更正未采用；信息列出最接近的标识",
      en:
        "The name of a corrections file matches no report that was read, so none of it is used; the message lists the nearest ids",
    },
  },
  "tabulate.copy": {
    room: "tabulate",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "文件相同", en: "Same file twice" },
    meaning: {
      zh: "与另一文件逐字节相同，不采用",
      en: "The file is a copy of another one, byte for byte, and is not used",
    },
  },
  "tabulate.other_version": {
    room: "tabulate",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "另有版本", en: "Another version" },
    meaning: {
      zh: "同一机关同一年度有多份，以另一份为准",
      en: "Another report of the same issuer and year is used",
    },
  },
  "tabulate.coded_differs": {
    room: "tabulate",
    severities: ["warning"],
    verdicts: ["contradiction"],
    label: { zh: "编码值与读取值不同", en: "Coded differently" },
    meaning: {
      zh: "同一机关同一年度的同一指标，编码值与从报告读得的值不同，采用后者",
      en:
        "The coded value differs from the one read in the report of the same issuer and year; the latter is used",
    },
  },
  "tabulate.coded_twice": {
    room: "tabulate",
    severities: ["warning"],
    verdicts: ["contradiction"],
    label: { zh: "重复编码", en: "Coded twice" },
    meaning: {
      zh: "同一指标被编码两次且数值不同，采用前者",
      en: "An indicator was coded twice with different values; the first is used",
    },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;

import type { FindingRuleEntry } from "./entry.ts";

/** Rules of loading, reading and joining files, of figures coded elsewhere, and of corrections. */
export const fileRules = {
  "load.failed": {
    room: "load_reports",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "解析程序出错", en: "Parser failed" },
    meaning: {
      zh: "未得报告；信息说明何处出错",
      en: "No report was made of the file; the message names the fault",
    },
  },
  "load.passed_over": {
    room: "folder",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "不是报告", en: "Not a report" },
    meaning: {
      zh: "系统文件、临时文件、快捷方式、网页附带文件等，按规则不作为报告读取；信息说明依据",
      en:
        "Files of the system, temporary files, shortcuts, parts of saved pages and the like are not read as reports; the message names the rule",
    },
  },
  "load.frame": {
    room: "folder",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "读取框架", en: "Frame read" },
    meaning: {
      zh: "保存的网页本身没有正文，读取的是随网页保存的框架内容；信息指明文件",
      en:
        "A saved page has no text itself; what its frame shows was saved beside it and read: the message names the file",
    },
  },
  "load.joined_pages": {
    room: "folder",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "分页合并", en: "Pages joined" },
    meaning: {
      zh: "一篇报告的各页存为几个文件，章节相接，已合为一份；信息列出各文件",
      en:
        "The pages of one report are files of their own whose chapters follow each other; they are read as one, and the message names them",
    },
  },
  "load.part": {
    room: "folder",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "可能是分页", en: "May be a page of several" },
    meaning: {
      zh: "文件名相连，其中有的只是报告的一段，但看不出如何接续：各自读取，不算读全",
      en:
        "Files that their names number, and one of them is a piece of a report, but nothing shows how they go on: each is read by itself and counts as not read whole",
    },
  },
  "load.no_figures": {
    room: "folder",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "没有数据", en: "No figure" },
    meaning: {
      zh: "谈到年度报告的文字没有任何数据或表格：可能是出错页、列表、通知或题录，不算读全",
      en:
        "A text about annual reports without any figure or table: it may be an error page, a list, a notice or a bibliography record, and counts as not read whole",
    },
  },
  "load.sidecar": {
    room: "codebook",
    severities: ["warning", "error", "note"],
    verdicts: [null],
    label: { zh: "报告信息表", en: "Table about reports" },
    meaning: {
      zh: "reports.csv 的某行、某值或某列未采用，或所述文件不在文件夹中；信息指明行号",
      en:
        "A row, value or column of reports.csv is not used, or its file is not in the folder; the message names the line",
    },
  },
  "load.remark": {
    room: "folder",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "报告备注", en: "Remark on a report" },
    meaning: {
      zh: "reports.csv 中此报告的备注，以及其中不采用的各列的值",
      en: "What reports.csv notes of the report, and the values of its columns that are not used",
    },
  },
  "load.data_note": {
    room: "folder",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "数据说明", en: "Note on the data" },
    meaning: {
      zh: "gongkai.json 对整个文件夹数据的说明；各图注与图的清单均载明",
      en:
        "What gongkai.json says of the data of the folder as a whole; captions and manifests of charts repeat it",
    },
  },
  "load.outside_years": {
    room: "within_years",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "年份之外", en: "Outside the years" },
    meaning: {
      zh: "报告或编码数据的年度不在选项 years 之内，未采用",
      en: "A report, or coded figures, of a year outside the option `years`; they are left out",
    },
  },
  "load.same_name": {
    room: "folder",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "文件重名", en: "Same file name" },
    meaning: {
      zh: "文件名只有扩展名或字符编码形式不同，故以完整文件名为标识，必要时加序号",
      en:
        "Files whose names differ in their extension or their Unicode form only have their full names as ids, with a number where these look the same",
    },
  },
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
  "coded.other_name": {
    room: "identify",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "同一机关另名", en: "Another name of a body" },
    meaning: {
      zh:
        "外部编码数据中的机关名称是同一地方同一机关的另一写法，按已读报告的名称，没有则按最短的全称",
      en:
        "A body of the coded figures is that of another name of the same place; the name of its reports is used, else the shortest whole one",
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
        "The level, kind or province that is coded of a body is not the one that its name shows; the former is used",
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
    label: { zh: "编码值与读取值不同", en: "Coded otherwise" },
    meaning: {
      zh: "同一机关同一年度的同一指标，编码值与从报告读得的值不同，采用后者",
      en:
        "A value was coded otherwise than it was read in the report of the same issuer and year; the latter is used",
    },
  },
  "tabulate.coded_twice": {
    room: "tabulate",
    severities: ["warning"],
    verdicts: ["contradiction"],
    label: { zh: "重复编码", en: "Coded twice" },
    meaning: {
      zh: "同一指标被编码两次且数值不同，采用前者",
      en: "An indicator was coded twice with other values; the first is used",
    },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;

import type { FindingRuleEntry } from "./entry.ts";

/** Rules of loading files and joining them. */
export const fileRules = {
  "load.failed": {
    room: "folder",
    severities: ["error"],
    verdicts: [null],
    label: { zh: "解析程序出错", en: "Parser failed" },
    meaning: {
      zh: "未得报告；信息说明何处出错",
      en: "The parser failed on the file, which gives no report; the message names the fault",
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
        "A saved page has no text of its own; the content of its frame was saved beside it and read; the message names the file",
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
        "The pages of one report are separate files with consecutive chapters; they are read as one, and the message names them",
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
        "Files with numbered names, one of them a piece of a report, but nothing shows how they continue: each is read by itself and counts as not read whole",
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
        "A text about annual reports without any figure or table, such as an error page, a list, a notice or a bibliographic record; it counts as not read whole",
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
      en: "What reports.csv notes about the report, and the values of columns that are not used",
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
        "What gongkai.json says about the data of the folder as a whole; captions and manifests of charts repeat it",
    },
  },
  "load.outside_years": {
    room: "load",
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
        "Files whose names differ only in extension or Unicode form have their full names as ids, with a number if these look the same",
    },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;

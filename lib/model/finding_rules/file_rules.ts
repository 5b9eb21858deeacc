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
      zh: "文件、解压后的内容、页数或读取所需内存超过上限",
      en: "The file, what it unpacks to, its pages, or the memory to parse it exceed a limit",
    },
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
    room: "with_confidence",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "识别存疑", en: "Doubtful recognition" },
    meaning: {
      zh: "图像中的数字识别把握不足，须与原件核对",
      en:
        "A figure was recognized in a picture with little confidence; check it against the original",
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

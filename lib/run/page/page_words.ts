import { type Bilingual, escapeHtml } from "@/model/mod.ts";
import type { Failure } from "../execute_notebook.ts";

/** The page's own words. */
export interface PageWords {
  readonly title: string;
  readonly notebooks: (all: number, failed: number) => string;
  readonly run: string;
  readonly version: string;
  readonly parameters: string;
  readonly reports: string;
  readonly read: (reports: number, parsed: number) => string;
  readonly files: string;
  readonly figures: string;
  readonly findings: string;
  readonly summary: string;
  readonly mixed: (names: string) => string;
  readonly other: (differences: string) => string;
  readonly contents: string;
  readonly answers: string;
  readonly figure: (number: number) => string;
  readonly table: (number: number) => string;
  readonly code: string;
  readonly cell: (count: number) => string;
  readonly manifest: string;
  readonly preparation: string;
  readonly about: string;
  readonly failed: string;
  readonly where: (cell: number) => string;
  readonly notStarted: string;
  readonly all: string;
  readonly filter: string;
  readonly first: (shown: number, total: number) => string;
  readonly panel: (figures: number, findings: number, unread: number) => string;
  readonly panels: (shown: number, parsed: number) => string;
  readonly unread: string;
  readonly none: string;
  readonly data: string;
  readonly frames: (count: number) => string;
  readonly rows: (count: number) => string;
  /** Parameters of the command, and what else runs differ in. */
  readonly taken: Readonly<Record<string, string>>;
}

/** In both languages. */
export const PAGE_WORDS: Bilingual<PageWords> = {
  zh: {
    title: "公开：政府信息公开年度报告分析",
    notebooks: (all, failed) =>
      `${all} 个笔记本${failed > 0 ? `，其中 ${failed} 个没有跑完` : "，全部跑完"}。`,
    run: "运行",
    version: "版本",
    parameters: "参数",
    reports: "报告",
    read: (reports, parsed) => `${reports} 份，其中解析 ${parsed} 份`,
    files: "文件",
    figures: "数值",
    findings: "问题",
    summary: "运行小结",
    mixed: (names) => `本页的结果来自参数、数据或版本不同的几次运行，与最近一次不同的：${names}`,
    other: (differences) => `来自另一次运行，与最近一次不同：${differences}`,
    contents: "目录",
    answers: "结论",
    figure: (number) => `图 ${number}`,
    table: (number) => `表 ${number}`,
    code: "代码",
    cell: (count) => `单元 [${count}]`,
    manifest: "来源清单",
    preparation: "准备",
    about: "说明",
    failed: "没有跑完",
    where: (cell) => `第 ${cell} 个代码单元出错`,
    notStarted: "内核没有启动",
    all: "全部",
    filter: "筛选",
    first: (shown, total) => `列出前 ${shown} 行，共 ${total} 行`,
    panel: (figures, findings, unread) =>
      `数值 ${figures} 个，问题 ${findings} 处，未读数字 ${unread} 个`,
    panels: (shown, parsed) => `解析的 ${parsed} 份报告中，问题最多的 ${shown} 份`,
    unread: "没有读出的数字",
    none: "无",
    data: "数据",
    frames: (count) => `${count} 张，CSV 与 Parquet`,
    rows: (count) => `${count} 行`,
    taken: {
      reports: "报告文件夹",
      coded: "编码数据",
      years: "年份",
      lang: "语言",
      preset: "版式",
      ocr: "文字识别",
      data: "数据",
      version: "版本",
      run: "运行",
    },
  },
  en: {
    title: "Gongkai: annual reports on government information disclosure",
    notebooks: (all, failed) =>
      `${all} ${all === 1 ? "notebook" : "notebooks"}, ${
        failed > 0 ? `${failed} of which did not finish` : "all run to the end"
      }.`,
    run: "Run",
    version: "version",
    parameters: "Parameters",
    reports: "Reports",
    read: (reports, parsed) => `${reports}, of which parsed: ${parsed}`,
    files: "Files",
    figures: "Figures",
    findings: "Findings",
    summary: "Summary of the run",
    mixed: (names) =>
      `The results are of runs with other parameters, data or versions; other than the last: ${names}`,
    other: (differences) => `Of another run than the last; what differs: ${differences}`,
    contents: "Contents",
    answers: "Answers",
    figure: (number) => `Figure ${number}`,
    table: (number) => `Table ${number}`,
    code: "Code",
    cell: (count) => `cell [${count}]`,
    manifest: "manifest",
    preparation: "Preparation",
    about: "text",
    failed: "did not finish",
    where: (cell) => `Code cell ${cell} failed`,
    notStarted: "The kernel did not start",
    all: "all",
    filter: "Filter",
    first: (shown, total) => `First ${shown} of ${total} rows`,
    panel: (figures, findings, unread) =>
      `figures: ${figures}, findings: ${findings}, unread numbers: ${unread}`,
    panels: (shown, parsed) => `Of ${parsed} parsed reports, the ${shown} with most findings`,
    unread: "Numbers that were not read",
    none: "none",
    data: "Data",
    frames: (count) => `${count} frames, as CSV and Parquet`,
    rows: (count) => `${count} ${count === 1 ? "row" : "rows"}`,
    taken: {
      reports: "folder of reports",
      coded: "coded figures",
      years: "years",
      lang: "language",
      preset: "preset",
      ocr: "text recognition",
      data: "data",
      version: "version",
      run: "run",
    },
  },
};

/** Words as HTML; the lines of two languages stand side by side. */
export function said(text: string): string {
  return escapeHtml(text.replaceAll("\n", " · "));
}

/** Where a notebook failed. */
export function failedAt({ cell }: Failure, words: PageWords): string {
  return cell === null ? words.notStarted : words.where(cell);
}

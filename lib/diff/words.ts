import type { Bilingual } from "@/model/mod.ts";

/** The words of a comparison. */
export interface DiffWords {
  readonly title: string;
  /** What parts a name from what is said of it, counts, and frames. */
  readonly marks: readonly [colon: string, comma: string, semicolon: string];
  readonly none: (frames: number) => string;
  readonly changes: (count: number) => string;
  readonly frames: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<"added" | "removed" | "changed", string>>;
  /** Reports whose bytes are others. */
  readonly saved: (count: number) => string;
  readonly follows: string;
  readonly results: string;
  readonly unexplained: string;
  readonly onlyIn: (name: string, run: string) => string;
  readonly columnsOnlyIn: (columns: string, frame: string, run: string) => string;
  readonly counted: (frames: string) => string;
  readonly more: (count: number) => string;
  readonly columns: Readonly<
    Record<"number" | "change" | "report" | "about" | "difference" | "quote", string>
  >;
}

/** In both languages. */
export const DIFF_WORDS: Bilingual<DiffWords> = {
  zh: {
    title: "两次运行的不同",
    marks: ["：", "、", "；"],
    none: (frames) => `没有不同：比较了 ${frames} 张表`,
    changes: (count) => `变化 ${count} 处`,
    frames: { reports: "报告", files: "文件", figures: "数值", findings: "问题", panel: "面板" },
    counts: { added: "新增", removed: "减少", changed: "改变" },
    saved: (count) => `文件内容改变 ${count} 份`,
    follows: "随之变化的行",
    results: "结果",
    unexplained: "其报告没有变化而结果不同的行",
    onlyIn: (name, run) => `只有 ${run} 有这张表，未比较：${name}`,
    columnsOnlyIn: (columns, frame, run) => `${frame} 中只有 ${run} 有的列，未比较：${columns}`,
    counted: (frames) => `只计行数的表（前者独有 / 后者独有）：${frames}`,
    more: (count) => `另有 ${count} 行：--out FILE.csv 或 --html FILE.html 列出全部`,
    columns: {
      number: "序号",
      change: "变化",
      report: "报告",
      about: "内容",
      difference: "前 → 后",
      quote: "原文",
    },
  },
  en: {
    title: "What differs between two runs",
    marks: [": ", ", ", "; "],
    none: (frames) => `Nothing differs: ${frames} frames compared`,
    changes: (count) => `${count} ${count === 1 ? "change" : "changes"}`,
    frames: { reports: "reports", files: "files", figures: "figures", findings: "findings" },
    counts: { added: "added", removed: "removed", changed: "changed" },
    saved: (count) => `${count} ${count === 1 ? "file" : "files"} with other bytes`,
    follows: "rows that follow from them",
    results: "Results",
    unexplained: "rows of results that differ while nothing of their report does",
    onlyIn: (name, run) => `Not compared, only ${run} has the frame: ${name}`,
    columnsOnlyIn: (columns, frame, run) =>
      `Not compared, only ${run} has these columns of ${frame}: ${columns}`,
    counted: (frames) => `rows that only the first / the second run has, not listed: ${frames}`,
    more: (count) => `${count} more lines: --out FILE.csv or --html FILE.html has all`,
    columns: {
      number: "no.",
      change: "change",
      report: "report",
      about: "of",
      difference: "before → after",
      quote: "source",
    },
  },
};

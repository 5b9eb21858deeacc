import type { Language } from "@/model/mod.ts";

/** What a run says in the terminal while it goes on. */
export interface RunWords {
  /** How many files have been gone through, those that cannot be read too. */
  readonly files: (done: number, of: number) => string;
  /** How many a second, and how long the rest takes. */
  readonly rate: (files: string, seconds: number) => string;
  readonly notebook: (name: string, isWhole: boolean, seconds: string, outputs: number) => string;
  readonly cell: (number: number, line: string) => string;
  readonly changed: (names: string) => string;
  readonly running: (names: string) => string;
  readonly watching: (names: string) => string;
  readonly page: (address: string) => string;
  readonly interrupted: (out: string) => string;
}

/** The words of a language; a line of progress has one, Chinese where both are asked for. */
export function runWords(lang: Language): RunWords {
  return lang === "en" ? EN : ZH;
}

const ZH: RunWords = {
  files: (done, of) => `已处理 ${done} / ${of} 个文件`,
  rate: (files, seconds) =>
    `，每秒 ${files} 个，还需 ${
      seconds < 120 ? `${Math.round(seconds)} 秒` : `${Math.round(seconds / 60)} 分钟`
    }`,
  notebook: (name, isWhole, seconds, outputs) =>
    `${name}  ${isWhole ? "完成" : "未跑完"}  ${seconds} 秒  输出 ${outputs} 项`,
  cell: (number, line) => `，第 ${number} 个代码单元（${line}）`,
  changed: (names) => `有改动：${names}`,
  running: (names) => `重新运行：${names}`,
  watching: (names) => `正在留意：笔记本、${names}`,
  page: (address) => `${address} 是运行结果的页面，每次运行后自动刷新`,
  interrupted: (out) => `已中断：${out} 中的数据表、笔记本和页面可能不是同一次运行的，请重新运行`,
};

const EN: RunWords = {
  files: (done, of) => `${done} of ${of} files done`,
  rate: (files, seconds) =>
    `, ${files} a second, ${
      seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
    } left`,
  notebook: (name, isWhole, seconds, outputs) =>
    `${name}  ${isWhole ? "ok" : "FAILED"}  ${seconds} s  outputs: ${outputs}`,
  cell: (number, line) => `, code cell ${number} (${line})`,
  changed: (names) => `Changed: ${names}`,
  running: (names) => `Running: ${names}`,
  watching: (names) => `Watching notebooks, ${names}`,
  page: (address) => `${address} shows the page, and reloads it after each run`,
  interrupted: (out) =>
    `Interrupted: frames, notebooks and page in ${out} may be of different runs; run again`,
};

import type { Bilingual } from "@/model/mod.ts";
import { SETTINGS } from "@/project/mod.ts";

/** Why a file is not read as a report. */
export type Reason = keyof typeof REASONS;

/** The reasons in words. */
export const REASONS = {
  saved_page: {
    zh: "浏览器保存网页时附带的文件夹",
    en: "the folder that a browser saves beside a page",
  },
  macos: { zh: "macOS 附加的文件", en: "what macOS adds to archives and folders" },
  lock: { zh: "Office 打开文件时的临时锁定文件", en: "the lock of a document that is open" },
  system: { zh: "系统文件", en: "a file of the system" },
  shortcut: {
    zh: "快捷方式，不含报告内容：请保存网页本身",
    en: "a shortcut without the report: save the page itself",
  },
  download: {
    zh: "未完成的下载或临时文件：请重新下载",
    en: "an unfinished download or a temporary file: download it again",
  },
  zone: { zh: "下载来源的标记", en: "the mark of where a file was downloaded" },
  hidden: { zh: "隐藏文件，名称以点开头", en: "a hidden file, its name begins with a dot" },
  readme: { zh: "说明文件 (README)", en: "a README" },
  sidecar: { zh: "报告信息表，不是报告", en: "the table about the reports, not a report" },
  divisions: {
    zh: "本文件夹的区划表，不是报告",
    en: "the folder's table of divisions, not a report",
  },
  project: { zh: "本文件夹的说明，不是报告", en: "what the folder says of its data, not a report" },
  sidecar_below: {
    zh: "报告信息表须放在报告文件夹最上层，此处的未采用",
    en: "a table about reports is taken from the top of the folder only, not from here",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The end of the name of a mark that Windows puts beside a downloaded file. */
export const ZONE: RegExp = /[:：]Zone\.Identifier(?:[:：]\$DATA)?$/i;

/** By the name of a file, or of a folder around it; the first that fits. */
const BY_NAME: readonly (readonly [Reason, RegExp])[] = [
  ["macos", /^(?:__MACOSX|\._.*|\.DS_Store|Icon\r)$/],
  ["lock", /^(?:~\$|\.~lock\.)/],
  ["zone", ZONE],
  ["hidden", /^\.(?!\.?$)/],
  ["system", /^(?:(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|\$RECYCLE\.BIN)$/i],
  ["shortcut", /\.(?:url|lnk|webloc|desktop)$/i],
  ["download", /\.(?:crdownload|part|partial|opdownload|download|aria2|xltd|td|tmp)$/i],
  ["readme", /^README(?:\.[a-z]{2}(?:-[a-z]+)?)?(?:\.(?:md|txt|html))?$/i],
];

/** What passes a folder over by its name alone: reports may lie in one that is called README. */
const OF_FOLDERS: readonly Reason[] = ["macos", "hidden", "system"];

/** The folder that a browser, or Word, saves beside a page, without what the page is called. */
const PARTS_OF_PAGE = /(?:_files|\.files|_文件)$/i;
const PAGE = /\.(?:[sx]?html?|mht|mhtml|aspx?|jsp|php)$/i;

/** The table about the reports of a folder. */
export const SIDECAR = "reports.csv";
/** The table of divisions that the project's own lacks. */
export const DIVISIONS = "divisions.csv";

/** Files that say something of the reports beside them, where they are not in a folder below. */
const AT_TOP: readonly (readonly [name: string, reason: Reason])[] = [
  [SIDECAR, "sidecar"],
  [DIVISIONS, "divisions"],
  [SETTINGS, "project"],
];

/** What is passed over: the path of the file, or of the folder that it stands in, and why. */
export interface PassedOver {
  readonly path: string;
  readonly reason: Reason;
}

/** Whether a folder's name alone is a reason to pass over what it holds. */
export function isPassedOver(path: string): boolean {
  return folderReason(path.split("/").at(-1)!) !== null;
}

/**
 * Finds what passes a file over: its name, or that of a folder that it is in. `names` are the paths
 * of all files.
 */
export function passedOverIn(names: readonly string[]): (name: string) => PassedOver | null {
  const pages = new Set(
    names.filter((name) => PAGE.test(name)).map((name) => name.replace(PAGE, "")),
  );
  return (name) => {
    const steps = name.split("/");
    for (const [index, step] of steps.entries()) {
      const path = steps.slice(0, index + 1).join("/");
      const isFolder = index < steps.length - 1;
      const reason = isFolder ? folderReason(step) : reasonOf(step) ?? reasonAt(step, index);
      if (reason !== null) return { path, reason };
      if (isFolder && PARTS_OF_PAGE.test(step) && pages.has(path.replace(PARTS_OF_PAGE, ""))) {
        return { path, reason: "saved_page" };
      }
    }
    return null;
  };
}

function reasonOf(name: string): Reason | null {
  return BY_NAME.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

function folderReason(name: string): Reason | null {
  const reason = reasonOf(name);
  return reason !== null && OF_FOLDERS.includes(reason) ? reason : null;
}

function reasonAt(name: string, depth: number): Reason | null {
  if (depth > 0) return name === SIDECAR ? "sidecar_below" : null;
  return AT_TOP.find(([own]) => own === name)?.[1] ?? null;
}

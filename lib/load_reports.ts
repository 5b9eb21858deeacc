import { parse as parsePath } from "node:path";
import { type Finding, makeFinding, type Report } from "./model/mod.ts";
import type { ParseReport } from "./pipeline.ts";
import { checkSize, UnreadableError } from "./read/mod.ts";

/** What {@linkcode loadReports} makes of a folder. */
export interface LoadedReports {
  /** By file name; their ids are unique. */
  readonly reports: readonly Report[];
  readonly unread: readonly UnreadFile[];
}

/** A file that no report could be made of, or a subfolder. */
export interface UnreadFile {
  /** Its name. */
  readonly id: string;
  readonly findings: readonly Finding[];
}

/**
 * Reads every file of a folder as a report. Two kinds of files are ignored: hidden ones, whose
 * names begin with a dot, and READMEs (`README`, `README.md`, `README.zh-CN.md`; also `.txt` and
 * `.html`). A file that cannot be read, and a subfolder, becomes a finding, and the others go on.
 * The id of a report is its file name without the extension; a file that would share its id with
 * another one keeps its full name, and a finding says so.
 *
 * Throws a `TypeError` where there is no such folder, or no file in it.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { loadReports } from "@/load_reports.ts";
 * import { reportParser } from "@/pipeline.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/hangzhou-2017.txt`, "杭州市2017年政府信息公开工作年度报告");
 * await Deno.writeTextFile(`${folder}/empty.txt`, "");
 * const { reports, unread } = await loadReports(folder, reportParser(loadCodebook()));
 * assertEquals(reports.map(({ id }) => id), ["hangzhou-2017"]);
 * assertEquals(unread.map(({ id }) => id), ["empty.txt"]);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function loadReports(folder: string, parse: ParseReport): Promise<LoadedReports> {
  const names = await namesIn(folder);
  const alike = namesAlike(names);
  const reports: Report[] = [];
  const unread: UnreadFile[] = [];
  for (const name of names) {
    try {
      const report = await parse(await bytesOf(`${folder}/${name}`), name);
      reports.push(underUniqueId(report, alike(name)));
    } catch (error) {
      unread.push({ id: name, findings: [failure(error)] });
    }
  }
  return { reports, unread };
}

/** By code units, so that the order does not depend on the machine's language. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name).catch((error) => {
    if (!isAbsent(error)) throw error;
    throw new TypeError(`Cannot load the reports of "${folder}": there is no such folder`);
  });
  const files = names.filter((name) => !PASSED_OVER.test(name)).sort();
  if (files.length > 0) return files;
  throw new TypeError(`Cannot load the reports of "${folder}": the folder holds no file`);
}

const PASSED_OVER = /^(?:\.|README(?:\.[a-z]{2}(?:-[a-z]+)?)?(?:\.(?:md|txt|html))?$)/i;

/**
 * Finds the other names from which a file's stem does not distinguish it: those of the same stem,
 * and those that are its stem (`a.txt` beside `a.txt.txt`). Names that differ in their Unicode form
 * alone, as those of macOS and Windows do, look the same.
 */
function namesAlike(names: readonly string[]): (name: string) => readonly string[] {
  const byStem = Map.groupBy(names, stemOf);
  const byName = Map.groupBy(names, (name) => name.normalize());
  return (name) => {
    const stem = stemOf(name);
    const alike = new Set([...byStem.get(stem)!, ...byName.get(stem) ?? []]);
    return [...alike].filter((other) => other !== name);
  };
}

function stemOf(name: string): string {
  return parsePath(name.normalize()).name;
}

function isAbsent(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
}

/** How long the disk may take for one file, in milliseconds. */
const PATIENCE = 60_000;

/**
 * A file that says it has no bytes is not opened: pseudo-files of the system, as those of `/proc`,
 * say so, and reading one may wait for ever.
 */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { isFile, size } = await Deno.stat(path).catch(refuse);
  if (!isFile) throw new UnreadableError("read.not_a_file", NOT_A_FILE);
  if (size === 0) throw new UnreadableError("read.empty", EMPTY);
  checkSize(size);
  return await Deno.readFile(path, { signal: AbortSignal.timeout(PATIENCE) }).catch(refuse);
}

const NOT_A_FILE = {
  zh: "不是文件；子文件夹、管道和设备不读取",
  en: "Cannot read what is not a file: subfolders, pipes and devices are not read",
};

const EMPTY = {
  zh: "文件没有内容",
  en: "Cannot read an empty file",
};

/**
 * The error of the system is named by its code; its message would carry the path of the machine.
 */
function refuse(error: { readonly name: string; readonly code?: unknown }): never {
  const reason = typeof error.code === "string" ? error.code : error.name;
  throw new UnreadableError("read.refused", {
    zh: `无法打开此文件(${reason})：没有权限，链接失效或循环，或磁盘出错`,
    en: `Cannot open the file (${reason}): access is denied, the link leads nowhere or in a ` +
      "circle, or the disk failed",
  });
}

/** Whatever goes wrong with one file is reported there: the others are read. */
function failure(error: unknown): Finding {
  if (error instanceof UnreadableError) {
    return makeFinding(error.rule, { message: error.bilingual });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return makeFinding("load.failed", {
    message: {
      zh: `解析程序出错,此文件未读:${reason}`,
      en: `The parser failed on this file, which was not read: ${reason}`,
    },
  });
}

function underUniqueId(report: Report, alike: readonly string[]): Report {
  if (alike.length === 0) return report;
  const finding = makeFinding("load.same_name", {
    message: {
      zh: `与 ${alike.join("、")} 只有扩展名或字符编码形式不同，故以完整文件名为标识`,
      en: `Only the extension, or the Unicode form, distinguishes it from ${alike.join(", ")}: ` +
        "its full name is its id",
    },
  });
  return { ...report, id: report.source.name, findings: [...report.findings, finding] };
}

import type { Finding, Report } from "./model/mod.ts";
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
 * Reads every file of a folder as a report. Hidden files and READMEs are passed over; a file that cannot
 * be read, and a subfolder, becomes a finding, and the others go on. The id of a report is its file name
 * without the extension; where two files share that, both keep their full names, and a finding says so.
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
  const sharing = Map.groupBy(names, stemOf);
  const reports: Report[] = [];
  const unread: UnreadFile[] = [];
  for (const name of names) {
    const alike = (sharing.get(stemOf(name)) ?? []).filter((other) => other !== name);
    try {
      const report = await parse(await bytesOf(`${folder}/${name}`), name);
      reports.push(alike.length === 0 ? report : underFullName(report, alike));
    } catch (error) {
      unread.push({ id: name, findings: [failure(error)] });
    }
  }
  return { reports, unread };
}

/** By code units, so that the order does not hang on the machine's language. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name).catch((error) => {
    if (!isAbsent(error)) throw error;
    throw new TypeError(`Cannot load the reports of "${folder}": there is no such folder`);
  });
  const files = names.filter((name) => !PASSED_OVER.test(name)).sort();
  if (files.length > 0) return files;
  throw new TypeError(`Cannot load the reports of "${folder}": the folder holds no file`);
}

const PASSED_OVER = /^(?:\.|README)/i;

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}

function isAbsent(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { isFile, size } = await Deno.stat(path);
    if (!isFile) throw new UnreadableError("read.not_a_file", NOT_A_FILE);
    checkSize(size);
    return await Deno.readFile(path);
  } catch (error) {
    if (!isAbsent(error) && !(error instanceof Deno.errors.PermissionDenied)) throw error;
    throw new UnreadableError("read.refused", REFUSED);
  }
}

const NOT_A_FILE = {
  zh: "不是文件；子文件夹中的报告不读取",
  en: "Cannot read what is no file: reports in subfolders are not read",
};

const REFUSED = {
  zh: "无法打开此文件：没有权限，或链接已失效",
  en: "Cannot open the file: access is denied, or the link leads nowhere",
};

/** Whatever goes wrong with one file is told there: the others go on. */
function failure(error: unknown): Finding {
  if (error instanceof UnreadableError) return fileFinding(error.rule, "error", error.bilingual);
  const reason = error instanceof Error ? error.message : String(error);
  return fileFinding("load.failed", "error", {
    zh: `解析程序出错,此文件未读:${reason}`,
    en: `The parser failed on this file, which was not read: ${reason}`,
  });
}

function underFullName(report: Report, alike: readonly string[]): Report {
  const finding = fileFinding("load.same_name", "note", {
    zh: `与 ${alike.join("、")} 只有扩展名不同，故以完整文件名为标识`,
    en: `Only the extension tells it from ${alike.join(", ")}: its full name is its id`,
  });
  return { ...report, id: report.source.name, findings: [...report.findings, finding] };
}

/** A finding about a file as a whole. */
function fileFinding(
  rule: string,
  severity: Finding["severity"],
  message: Finding["message"],
): Finding {
  return {
    rule,
    severity,
    verdict: null,
    codes: [],
    expected: null,
    actual: null,
    span: null,
    quote: null,
    proposal: null,
    message,
  };
}

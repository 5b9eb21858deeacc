import { resolve } from "node:path";
import type { Sidecar } from "./codebook/mod.ts";
import {
  fileRecords,
  framedReport,
  isOfGenre,
  joinedPages,
  type ListedFile,
  listFolder,
  type Listing,
  noFigures,
  type NotListed,
  otherGenre,
  remarkOn,
  reportsOfSheets,
  SIDECAR,
  statedOf,
} from "./folder/mod.ts";
import {
  type FileRecord,
  type Finding,
  makeFinding,
  mapLimited,
  type Report,
  type Stated,
} from "./model/mod.ts";
import type { ParseReport } from "./pipeline.ts";
import { UnreadableError } from "./read/mod.ts";

/** What {@linkcode loadReports} makes of a folder. */
export interface LoadedReports {
  /** By file name; their ids are unique. */
  readonly reports: readonly Report[];
  /** The files that no report was made of: those passed over, and those that cannot be read. */
  readonly unread: readonly UnreadFile[];
  /** What became of each file, by name. */
  readonly files: readonly FileRecord[];
}

/** A file, or a folder of files, that no report was made of. */
export type UnreadFile = NotListed;

/** What {@linkcode loadReports} goes by. */
export interface LoadReportsOptions {
  /** What a table states of the files. */
  readonly sidecar?: Sidecar;
  /** How many files may be given to the parser at a time; the order is kept. Default: 1. */
  readonly jobs?: number;
  /** Called after each file: how many were read, or refused, and how many there are. */
  readonly onFile?: OnFile | undefined;
}

/** Hears how far the reading of files has come. */
export type OnFile = (done: number, of: number) => void;

/** A process of the parser compiles for a second what it needs: for fewer files another costs more. */
const FILES_PER_LANE = 25;

/**
 * Reads every file of a folder, of its subfolders and of archives in it as a report; see
 * `listFolder` for what is passed over and for the ids. A file that cannot be read becomes a
 * finding, and so does a text without any sign of the genre that the sidecar does not name; the
 * others go on.
 *
 * Throws a `TypeError` where there is no such folder, or no file in it but those passed over.
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
export async function loadReports(
  folder: string,
  parse: ParseReport,
  { sidecar, jobs = 1, onFile }: LoadReportsOptions = {},
): Promise<LoadedReports> {
  const listing = await listed(folder);
  const stated = statedOf(listing, sidecar);
  const lanes = Math.min(jobs, Math.ceil(listing.files.length / FILES_PER_LANE));
  let done = 0;
  const read = await mapLimited(listing.files, lanes, async (file) => {
    const made = await readReport(file, listing, parse, stated.of.get(file));
    onFile?.(++done, listing.files.length);
    return { file, made };
  });
  const pages = await joinedPages(
    read,
    stated.of,
    (file, stated) => readReport(file, listing, parse, stated),
  );
  const made = pages.flatMap(({ made }) => made);
  const unread = made.filter((item) => !("source" in item));
  return {
    reports: made.filter((item) => "source" in item),
    unread: joined([...unread, ...listing.others, { id: SIDECAR, findings: stated.findings }]),
    files: fileRecords(pages, listing, stated.of),
  };
}

/** Mostly one: a workbook may hold a report for each of several years. */
async function readReport(
  file: ListedFile,
  listing: Listing,
  parse: ParseReport,
  stated: Stated | undefined,
): Promise<readonly (Report | UnreadFile)[]> {
  try {
    const page = await parse(await file.bytes(), file.name, stated);
    const sheets = await reportsOfSheets(page, file, parse, stated);
    const named = { ...file, findings: [...file.findings, ...remarkOn(stated)] };
    if (sheets !== null) return sheets.map((sheet) => withName(sheet, { ...named, id: sheet.id }));
    const report = await framedReport(page, file, listing, parse, stated);
    // What the table calls a report is one.
    if (stated !== undefined || isOfGenre(report)) return [withName(report, named)];
    return [{ id: file.name, findings: otherGenre(report) }];
  } catch (error) {
    return [{ id: file.name, findings: [failure(error)] }];
  }
}

/** By name, each once and with at least one finding. */
function joined(files: readonly UnreadFile[]): readonly UnreadFile[] {
  return [...Map.groupBy(files, ({ id }) => id)]
    .map(([id, same]) => ({ id, findings: same.flatMap(({ findings }) => findings) }))
    .filter(({ findings }) => findings.length > 0)
    .sort(byId);
}

async function listed(folder: string): Promise<Listing> {
  const listing = await listFolder(folder).catch((error) => {
    if (!isAbsent(error)) throw error;
    throw new TypeError(`Cannot load the reports of "${resolve(folder)}": there is no such folder`);
  });
  const { files, others } = listing;
  const isEmpty = files.length === 0 &&
    others.every(({ findings }) => findings[0]?.rule === "load.passed_over");
  if (!isEmpty) return listing;
  throw new TypeError(
    `Cannot load the reports of "${resolve(folder)}": the folder holds no file` +
      (others.length === 0
        ? ""
        : ` but what is passed over: ${others.map(({ id }) => id).join(", ")}`) +
      "; put reports into it",
  );
}

function byId(a: UnreadFile, b: UnreadFile): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
}

function withName(report: Report, { id, findings, url }: ListedFile): Report {
  const source = url === undefined ? report.source : { url, ...report.source };
  return {
    ...report,
    id,
    source,
    findings: [...report.findings, ...noFigures(report), ...findings],
  };
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

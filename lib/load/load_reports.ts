import type { Sidecar } from "@/codebook/mod.ts";
import {
  fileRecords,
  type NotListed,
  openFolder,
  readPages,
  recordsOfOthers,
} from "@/folder/mod.ts";
import { compareText, type FileRecord, mapLimited, type Report } from "@/model/mod.ts";
import type { ParseReport } from "@/pipeline.ts";

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
 * import { loadReports } from "@/load/mod.ts";
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
  const open = await openFolder(folder, sidecar);
  const files = open.listing.files.length;
  let done = 0;
  const groups = await mapLimited(open.groups, lanesFor(files, jobs), async (group) => {
    const read = await readPages(group, open, parse);
    onFile?.(done += group.length, files);
    return { read, records: fileRecords(read, open.stated) };
  });
  const made = groups.flatMap(({ read }) => read)
    .toSorted((a, b) => compareText(a.file.name, b.file.name))
    .flatMap(({ made }) => made);
  const records = [...groups.flatMap(({ records }) => records), ...recordsOfOthers(open.listing)];
  return {
    reports: made.filter((item) => "source" in item),
    unread: joinedNotes([...made.filter((item) => !("source" in item)), ...open.others]),
    files: records.toSorted((a, b) => compareText(a.file, b.file)),
  };
}

/** How many files are given to a parser that takes `jobs` at a time. */
export function lanesFor(files: number, jobs: number): number {
  return Math.min(jobs, Math.ceil(files / FILES_PER_LANE));
}

/** Notes on files by name, each file once and with at least one finding. */
export function joinedNotes(files: readonly UnreadFile[]): readonly UnreadFile[] {
  return [...Map.groupBy(files, ({ id }) => id)]
    .map(([id, same]) => ({ id, findings: same.flatMap(({ findings }) => findings) }))
    .filter(({ findings }) => findings.length > 0)
    .toSorted((a, b) => compareText(a.id, b.id));
}

import type { Codebook } from "@/codebook/mod.ts";
import { type FileRecord, reportId } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";
import { identify } from "./identify.ts";

type Known = Pick<FileRecord, "issuer" | "year">;
type Words = Pick<Codebook, "divisions" | "eras" | "phrases">;

/**
 * Adds to files that cannot be read whose reports they are likely to be, so that a year whose file is
 * there does not count as a year without a report: as the files that were read and are named alike
 * but for the year show, where all of them are of one issuer and their reports as far from the year in
 * the name; else as the name itself says. What a table states of a file goes before both.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { identifyFiles } from "@/identify/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const record = { issuer: null, year: null, reports: [], finding: null };
 * const files = identifyFiles([
 *   { ...record, file: "yy-2019.txt", status: "read", issuer: "岳阳市人民政府", year: 2018 },
 *   { ...record, file: "yy-2020.doc", status: "refused" },
 *   { ...record, file: "永嘉县统计局2021年政府信息公开工作年度报告.doc", status: "refused" },
 * ], loadCodebook());
 * assertEquals(files.map(({ issuer, year }) => [issuer, year]), [
 *   ["岳阳市人民政府", 2018],
 *   ["岳阳市人民政府", 2019],
 *   ["永嘉县统计局", 2021],
 * ]);
 * ```
 */
export function identifyFiles(
  files: readonly FileRecord[],
  codebook: Words,
): readonly FileRecord[] {
  if (!files.some(({ status }) => status === "refused")) return files;
  const read = Map.groupBy(
    files.filter(({ status, year }) => status === "read" && year !== null),
    ({ file }) => withoutYear(file),
  );
  const series = new Map([...read].map(([name, own]) => [name, seriesOf(own)]));
  return files.map((record) => {
    const isKnown = record.issuer !== null && record.year !== null;
    if (record.status !== "refused" || isKnown) return record;
    const { issuer, year } = knownOf(record.file, series, codebook);
    return { ...record, issuer: record.issuer ?? issuer, year: record.year ?? year };
  });
}

/** What files named alike but for the year have in common. */
interface Series {
  readonly issuer: string | null;
  /** From the year in the name to that of the report. */
  readonly shift: number;
}

/** `null` where the files are of several issuers, or their years not equally far from their names. */
function seriesOf(files: readonly FileRecord[]): Series | null {
  const of = files.map(({ file, issuer, year }) => ({
    issuer,
    shift: year! - (yearsIn(file)[0] ?? NaN),
  }));
  const [first] = of as [Series];
  const areOne = of.every(({ issuer, shift }) => issuer === first.issuer && shift === first.shift);
  return areOne ? first : null;
}

function knownOf(
  file: string,
  series: ReadonlyMap<string, Series | null>,
  codebook: Words,
): Known {
  const [named, ...more] = yearsIn(file);
  const alike = series.get(withoutYear(file)) ?? null;
  return alike === null || named === undefined || more.length > 0
    ? knownByName(file, codebook)
    : { issuer: alike.issuer, year: named + alike.shift };
}

/** A year that stands alone, not one of a date. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d|[._-]?\d\d?(?!\d)|年\d)/g;

/** The years in the last part of a path. */
function yearsIn(file: string): readonly number[] {
  return Array.from(stemOf(file).matchAll(YEAR), ([year]) => Number(year));
}

function stemOf(file: string): string {
  return reportId(file).split("/").at(-1)!;
}

/** A path with a mark for the years in its last part, without the extension. */
function withoutYear(file: string): string {
  const id = reportId(file);
  const stem = stemOf(file);
  return id.slice(0, id.length - stem.length) + stem.replace(YEAR, "#");
}

/** What the name says, read as the head of a report is. */
function knownByName(file: string, codebook: Words): Known {
  const read = (text: string) => identify(normalize(text, codebook.phrases), codebook).identity;
  const years = yearsIn(file);
  const year = years.length === 1 ? years[0]! : null;
  const { issuer, year: titled } = read(reportId(file).replaceAll("/", "\n"));
  const title = `${stemOf(file).replace(YEAR, "")}${year ?? 2000}年政府信息公开工作年度报告`;
  return { issuer: issuer ?? read(title).issuer, year: titled ?? year };
}

import { basename } from "node:path";
import { acrossYears } from "./across_years.ts";
import { auditCoded, type AuditResult } from "./audit/mod.ts";
import { type Codebook, loadCodebook } from "./codebook/mod.ts";
import {
  type CodedFigure,
  type FileRecord,
  OCR,
  type Ocr,
  oneOf,
  type Report,
} from "./model/mod.ts";
import { strayCorrections } from "./correct/mod.ts";
import { readDataNote, readDivisions, readSidecar } from "./folder/mod.ts";
import { identifyFiles } from "./identify/mod.ts";
import { loadCoded, type LoadedCoded } from "./load_coded.ts";
import {
  type LoadedReports,
  loadReports,
  type LoadReportsOptions,
  type OnFile,
  type UnreadFile,
} from "./load_reports.ts";
import { ocrByDefault, readingScans, scanner } from "./ocr/mod.ts";
import { type Frames, tabulate } from "./tabulate/mod.ts";
import { codedWithin, filesWithin, reportsWithin } from "./within_years.ts";
import { sparingParser } from "./workers/mod.ts";

/** What {@linkcode load} reads. */
export interface LoadOptions {
  /** Path of the folder of reports, as `data/reports`. */
  readonly reports: string;
  /** Path of a CSV of figures that were coded outside the parser; none where empty or left out. */
  readonly coded?: string;
  /**
   * First and last year of the reports to take; default: all. A report that states no year is
   * taken, one of another year is named among the findings (`load.outside_years`).
   */
  readonly years?: readonly number[];
  /**
   * Whether the text of scans and images is recognized: `on`, `off` or `installed`; default: what the
   * variable `GONGKAI_OCR` says, or else `installed`. See the room `ocr`.
   */
  readonly ocr?: Ocr;
}

const OPTIONS: readonly string[] = [
  "reports",
  "coded",
  "years",
  "ocr",
] satisfies (keyof LoadOptions)[];

/**
 * Reads a folder of reports, and figures coded outside the parser, as tidy frames: `reports`,
 * `figures`, `findings`, `checks`, `numbers`, `sentences`, `panel` and `files`. Their columns are described at
 * `schemas` of the room `frame`. The codebook is the project's own unless another is given.
 *
 * Subfolders and archives are read, too; the table `reports.csv` in the folder goes before what
 * reports say of themselves (`parseSidecar`), `divisions.csv` adds divisions to the codebook's, and
 * what `gongkai.json` says of the data (`data_note`) is in the caption of every chart. A file that cannot be read or is passed over, and a coded row
 * with a wrong value, become rows of `findings` under the file's name; the others go on.
 *
 * Each file is parsed within a bound of time and memory; see `sparingParser`.
 *
 * Throws a `TypeError` for an option that is unknown or of another type, a folder or file that is
 * not there and a folder without files, and a `SyntaxError` for a wrong header, an unknown encoding,
 * or no row that can be taken, of the coded figures.
 *
 * @example
 * ```ts
 * import { load } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const reports = await Deno.makeTempDir();
 * const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市共收到信息公开申请27件。";
 * await Deno.writeTextFile(`${reports}/hangzhou-2017.txt`, text);
 * const { figures, panel } = await load({ reports });
 * assertEquals(figures.getColumn("quote").toArray(), ["收到信息公开申请27件"]);
 * assertEquals(panel.getColumn("applications_received").toArray(), [27]);
 * await Deno.remove(reports, { recursive: true });
 * ```
 */
export async function load(
  options: LoadOptions,
  codebook: Codebook = loadCodebook(),
): Promise<Frames> {
  return framesOf(await loadInputs(options, codebook));
}

/** What was read, before it is laid out. */
export interface Inputs {
  /** With the divisions that the folder adds. */
  readonly codebook: Codebook;
  readonly reports: readonly Report[];
  readonly coded: readonly CodedFigure[];
  readonly unread: readonly UnreadFile[];
  /** What became of each file of the folder. */
  readonly files: readonly FileRecord[];
  readonly sheets: LoadedCoded["sheets"];
  /** What the audit says of the coded figures, by report. */
  readonly audited: ReturnType<typeof auditCoded>;
}

/** Reads as {@linkcode load} does, and throws as it does. */
export async function loadInputs(
  options: LoadOptions,
  general: Codebook,
  onFile?: OnFile,
): Promise<Inputs> {
  checkOptions(options);
  const { reports: folder, coded: file = "", years: [first = -Infinity, last = Infinity] = [] } =
    options;
  const years = [first, last] as const;
  const codebook = { ...general, divisions: await readDivisions(folder, general.divisions) };
  const noted = await readDataNote(folder);
  const sidecar = await readSidecar(folder, codebook);
  const ocr = options.ocr ?? ocrByDefault();
  const { reports, unread, files } = await parsed(folder, codebook, { sidecar, onFile }, ocr);
  const coded = await loadCoded(file, reports, codebook);
  const series = acrossYears(reports, coded.figures, codebook);
  const stray = strayCorrections(codebook.ownCorrections, files);
  const within = reportsWithin(withSeries(reports, series), years);
  const codedWithinYears = codedWithin(coded.figures, basename(file), years);
  return {
    codebook,
    reports: within.taken,
    coded: codedWithinYears.taken,
    unread: [
      ...[...unread, ...stray, ...within.leftOut],
      ...[...coded.unread, ...codedWithinYears.leftOut, ...noted],
    ],
    files: filesWithin(identifyFiles(files, codebook), reports, years),
    sheets: coded.sheets,
    audited: auditCoded(coded.figures, codebook, series),
  };
}

async function parsed(
  folder: string,
  codebook: Codebook,
  options: LoadReportsOptions,
  ocr: Ocr,
): Promise<LoadedReports> {
  await using parser = sparingParser(codebook);
  await using scans = scanner(ocr);
  const parse = readingScans(parser.parse, scans);
  return await loadReports(folder, parse, { ...options, jobs: parser.jobs });
}

/** Lays out what was read. */
export function framesOf({ codebook, reports, coded, ...beside }: Inputs): Frames {
  return tabulate(reports, coded, codebook.indicators, beside);
}

/** What a series shows is reported in the later report. */
function withSeries(
  reports: readonly Report[],
  series: ReadonlyMap<string, AuditResult>,
): readonly Report[] {
  return reports.map((report) => {
    const { checks = [], findings = [] } = series.get(report.id) ?? {};
    return {
      ...report,
      checks: [...report.checks, ...checks],
      findings: [...report.findings, ...findings],
    };
  });
}

function checkOptions(options: LoadOptions): void {
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`Cannot load with "${unknown}": the options are ${OPTIONS.join(", ")}`);
  }
  const { reports, coded = "", years = [] } = options;
  for (const [name, value] of Object.entries({ reports, coded })) {
    if (typeof value === "string") continue;
    throw new TypeError(`Cannot load with ${name} "${value}": it is the path of a folder or file`);
  }
  if (options.ocr !== undefined) oneOf(OCR, options.ocr, "load with ocr");
  const isSpan = years.length === 2 && years.every(Number.isInteger) && years[0]! <= years[1]!;
  if (options.years === undefined || isSpan) return;
  throw new TypeError(`Cannot load the years "${years}": they are written as [2012, 2020]`);
}

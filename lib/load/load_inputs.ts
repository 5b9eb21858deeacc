import { basename } from "node:path";
import type { Codebook } from "@/codebook/mod.ts";
import { readDataNote, readDivisions, readSidecar } from "@/folder/mod.ts";
import type { Ocr, Report } from "@/model/mod.ts";
import { ocrByDefault, readingScans, scanner } from "@/ocr/mod.ts";
import { sparingParser } from "@/workers/mod.ts";
import { acrossYears } from "./across_years.ts";
import { loadCoded, type LoadedCoded } from "./load_coded.ts";
import { checkOptions, type LoadOptions } from "./load_options.ts";
import {
  type LoadedReports,
  loadReports,
  type LoadReportsOptions,
  type OnFile,
} from "./load_reports.ts";
import { type Taken, takenOf } from "./taken_of.ts";
import { withSeries } from "./with_series.ts";

/** What was read, before it is laid out. */
export interface Inputs extends Taken<Report> {
  /** With the divisions that the folder adds. */
  readonly codebook: Codebook;
  readonly sheets: LoadedCoded["sheets"];
}

/** Reads as `load` does, and throws as it does. */
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
  const read = await parsed(folder, codebook, { sidecar, onFile }, ocr);
  const coded = await loadCoded(file, read.reports, codebook);
  const series = acrossYears(read.reports, coded.figures, codebook);
  const reports = withSeries(read.reports, series);
  const inputs = { ...read, reports, coded, codedFile: basename(file), series, noted };
  return { ...takenOf(inputs, codebook, years), codebook, sheets: coded.sheets };
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

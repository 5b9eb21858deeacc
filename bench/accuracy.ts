/**
 * How many figures that people read in reports the parser finds, and what else it finds. Run by
 * `deno task accuracy --corpus DIR`, where DIR holds `gold.csv` and `reports/`, by
 * `deno task accuracy --gold FILE [--reports DIR]`, or by `deno task accuracy --prose DIR`, where
 * DIR holds texts of which every number is annotated; `--only ID` looks at one report, `--write
 * FILE` keeps the result for a corpus, and for corpora of prose beside it, as a page.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { writeWhole } from "@/write/mod.ts";
import { circumstances } from "./accuracy/circumstances.ts";
import { measure, type Measurement, type Subject } from "./accuracy/measure.ts";
import { ratiosAndMisses, unlistedFigures } from "./accuracy/page.ts";
import { measureProse, type ProseMeasurement } from "./accuracy/prose/measure.ts";
import { misses } from "./accuracy/prose/misses.ts";
import { prosePage } from "./accuracy/prose/page.ts";
import { record } from "./accuracy/record.ts";

const USAGE = `Usage: deno task accuracy --corpus DIR [--prose DIR]... [--only ID | --write FILE]
       deno task accuracy --prose DIR... [--only ID]
       deno task accuracy --gold FILE [--reports DIR] [--only ID]

  --corpus DIR   a folder that holds gold.csv and reports/
  --prose DIR    a folder of <report>.txt in which every number is annotated, with gold.csv and
                 identity.csv; may be given several times
  --gold FILE    a CSV of figures read by people: report, code, value, qualifier, quote;
                 optionally scope, applicant, where, note, decidable
  --reports DIR  the folder of the reports (default: data/reports)
  --only ID      look at one report, of one corpus
  --write FILE   write the page with date, commit and the files' sha256, without the reports' words`;

const SHIPPED = fileURLToPath(new URL("../data/reports", import.meta.url));

interface Options {
  /** Reports whose figures people listed; `undefined` where only prose is measured. */
  readonly subject: Subject | undefined;
  /** The folders of the corpora of prose. */
  readonly prose: readonly string[];
  readonly only: string | undefined;
  /** The page to write; `undefined` to print. */
  readonly write: string | undefined;
}

/** Measures as the command line says, and returns what to print. */
async function accuracy(args: readonly string[]): Promise<string> {
  const { subject, prose: folders, only, write } = readOptions(args);
  checkFiles(subject, folders);
  const codebook = loadCodebook();
  const parse = reportParser(codebook);
  const reports = subject && await measure(subject, parse);
  const prose = new Map<string, ProseMeasurement>();
  for (const folder of folders) {
    prose.set(basename(resolve(folder)), await measureProse(folder, parse, only));
  }
  if (write !== undefined && reports !== undefined) {
    await writeWhole(write, record({ reports, prose }, await circumstances(), codebook.eras));
    return write;
  }
  return [
    "# Accuracy",
    ...reports === undefined ? [] : [printed(reports)],
    ...Array.from(
      prose,
      ([name, one]) =>
        [`## Prose: ${name}`, prosePage(one, codebook.eras), misses(one.score)].join("\n\n"),
    ),
  ].join("\n\n");
}

function checkFiles(subject: Subject | undefined, prose: readonly string[]): void {
  const paths = [
    ...subject === undefined ? [] : [subject.goldFile, subject.reports],
    ...prose.flatMap((folder) => [`${folder}/gold.csv`, `${folder}/identity.csv`]),
  ];
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new RangeError(`Cannot measure: "${missing}" does not exist`);
}

function printed(measurement: Measurement): string {
  const { score: { judged, unlisted }, undecidable, reports, readings, unread } = measurement;
  return [
    "## Published reports",
    `${judged.length} gold rows of ${readings.length} readings of ${reports} ` +
    `reports; ${undecidable} rows of the file cannot be decided and are left out.`,
    ...[...unread].map(([id, reason]) => `Not read: ${id} (${reason})`),
    ratiosAndMisses(judged, new Map(readings.map(({ name, source }) => [name, source.format]))),
    unlistedFigures(unlisted),
  ].join("\n\n");
}

function readOptions(args: readonly string[]): Options {
  const { corpus, gold, reports, prose = [], only, write } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      gold: { type: "string" },
      reports: { type: "string" },
      prose: { type: "string", multiple: true },
      only: { type: "string" },
      write: { type: "string" },
    },
  }).values;
  const isNothing = corpus === undefined && gold === undefined && prose.length === 0;
  if (isNothing || corpus !== undefined && gold !== undefined) {
    throw new TypeError(`Cannot measure: name --prose, or either --corpus or --gold\n\n${USAGE}`);
  }
  if (write !== undefined && (only !== undefined || corpus === undefined)) {
    throw new TypeError(`Cannot write the page: --write takes a whole --corpus\n\n${USAGE}`);
  }
  const goldFile = gold ?? `${corpus}/gold.csv`;
  const folder = reports ?? (gold === undefined ? `${corpus}/reports` : SHIPPED);
  const subject = gold ?? corpus ? { goldFile, reports: folder, only } : undefined;
  return { subject, prose, only, write };
}

if (import.meta.main) {
  try {
    console.log(await accuracy(Deno.args));
  } catch (error) {
    console.error((error as Error).message);
    Deno.exit(1);
  }
}

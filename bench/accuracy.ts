/**
 * How many figures that people read in reports the parser finds, and what else it finds. Run by
 * `deno task accuracy --corpus DIR`, where DIR holds `gold.csv` and `reports/`, or by
 * `deno task accuracy --gold FILE [--reports DIR]`; `--only ID` looks at one report, `--write FILE`
 * keeps the result for a corpus as a page.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { writeWhole } from "@/write/mod.ts";
import { circumstancesOf } from "./accuracy/circumstances.ts";
import { measure, type Measurement, type Subject } from "./accuracy/measure.ts";
import { ratiosAndMisses, unlistedFigures } from "./accuracy/page.ts";
import { record } from "./accuracy/record.ts";

const USAGE = `Usage: deno task accuracy --corpus DIR [--only ID | --write FILE]
       deno task accuracy --gold FILE [--reports DIR] [--only ID]

  --corpus DIR   a folder that holds gold.csv and reports/
  --gold FILE    a CSV of figures read by people: report, code, value, qualifier, quote;
                 optionally scope, applicant, where, decidable
  --reports DIR  the folder of the reports (default: data/reports)
  --only ID      look at one report
  --write FILE   write the page with date, commit and the files' sha256, without unlisted figures`;

const SHIPPED = fileURLToPath(new URL("../data/reports", import.meta.url));

interface Options extends Subject {
  /** The page to write; `undefined` to print. */
  readonly write: string | undefined;
}

/** Measures as the command line says, and returns what to print. */
async function accuracy(args: readonly string[]): Promise<string> {
  const options = readOptions(args);
  for (const path of [options.goldFile, options.reports]) {
    if (!existsSync(path)) throw new RangeError(`Cannot measure: "${path}" does not exist`);
  }
  const measurement = await measure(options, reportParser(loadCodebook()));
  if (options.write === undefined) return printed(measurement);
  await writeWhole(options.write, record(measurement, await circumstancesOf(options.goldFile)));
  return options.write;
}

function printed(measurement: Measurement): string {
  const { score: { judged, unlisted }, undecidable, reports, readings, unread } = measurement;
  return [
    "# Accuracy",
    `${judged.length} gold rows of ${readings.length} readings of ${reports} ` +
    `reports; ${undecidable} rows of the file cannot be decided and are left out.`,
    ...[...unread].map(([id, reason]) => `Not read: ${id} (${reason})`),
    ratiosAndMisses(judged, new Map(readings.map(({ name, source }) => [name, source.format]))),
    unlistedFigures(unlisted),
  ].join("\n\n");
}

function readOptions(args: readonly string[]): Options {
  const { corpus, gold, reports, only, write } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      gold: { type: "string" },
      reports: { type: "string" },
      only: { type: "string" },
      write: { type: "string" },
    },
  }).values;
  if ((corpus === undefined) === (gold === undefined)) {
    throw new TypeError(`Cannot measure: name either --corpus or --gold\n\n${USAGE}`);
  }
  if (write !== undefined && (only !== undefined || corpus === undefined)) {
    throw new TypeError(`Cannot write the page: --write takes a whole --corpus\n\n${USAGE}`);
  }
  if (gold !== undefined) return { goldFile: gold, reports: reports ?? SHIPPED, only, write };
  return { goldFile: `${corpus}/gold.csv`, reports: reports ?? `${corpus}/reports`, only, write };
}

if (import.meta.main) {
  try {
    console.log(await accuracy(Deno.args));
  } catch (error) {
    console.error((error as Error).message);
    Deno.exit(1);
  }
}

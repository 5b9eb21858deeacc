/**
 * How many figures that people read in reports the parser finds, and what else it finds. Run by
 * `deno task accuracy --corpus DIR`, where DIR holds `gold.csv` and `reports/`, or by
 * `deno task accuracy --gold FILE [--reports DIR]`; `--only ID` looks at one report.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { readGold } from "./accuracy/gold.ts";
import { page } from "./accuracy/page.ts";
import { parseReports } from "./accuracy/reports.ts";
import { score } from "./accuracy/score.ts";

const USAGE = `Usage: deno task accuracy --corpus DIR [--only ID]
       deno task accuracy --gold FILE [--reports DIR] [--only ID]

  --corpus DIR   a folder that holds gold.csv and reports/
  --gold FILE    a CSV of figures read by people: report, code, value, qualifier, quote;
                 optionally scope, applicant, where, decidable
  --reports DIR  the folder of the reports (default: data/reports)
  --only ID      look at one report`;

const SHIPPED = fileURLToPath(new URL("../data/reports", import.meta.url));

/** Measures as the command line says, and returns what to print. */
async function accuracy(args: readonly string[]): Promise<string> {
  const { goldFile, reports, only } = readOptions(args);
  for (const path of [goldFile, reports]) {
    if (!existsSync(path)) throw new RangeError(`Cannot measure: "${path}" does not exist`);
  }
  const gold = readGold(Deno.readTextFileSync(goldFile));
  const rows = gold.rows.filter(({ report }) => only === undefined || report === only);
  if (rows.length === 0) throw new RangeError(`Cannot measure "${only ?? goldFile}": no gold rows`);
  const ids = [...new Set(rows.map(({ report }) => report))];
  const parse = reportParser(loadCodebook());
  const { figures, readings, unread } = await parseReports(ids, reports, parse);
  const read = rows.flatMap((row) =>
    (readings.get(row.report) ?? []).map((report) => ({ ...row, report }))
  );
  return [
    "# Accuracy",
    `${read.length} gold rows of ${
      [...readings.values()].flat().length
    } readings of ${ids.length} ` +
    `reports; ${gold.undecidable} rows of the file cannot be decided and are left out.`,
    ...[...unread].map(([id, reason]) => `Not read: ${id} (${reason})`),
    page(score(read, figures)),
  ].join("\n\n");
}

function readOptions(args: readonly string[]) {
  const { corpus, gold, reports, only } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: "string" },
      gold: { type: "string" },
      reports: { type: "string" },
      only: { type: "string" },
    },
  }).values;
  if ((corpus === undefined) === (gold === undefined)) {
    throw new TypeError(`Cannot measure: name either --corpus or --gold\n\n${USAGE}`);
  }
  if (gold !== undefined) return { goldFile: gold, reports: reports ?? SHIPPED, only };
  return { goldFile: `${corpus}/gold.csv`, reports: reports ?? `${corpus}/reports`, only };
}

if (import.meta.main) {
  try {
    console.log(await accuracy(Deno.args));
  } catch (error) {
    console.error((error as Error).message);
    Deno.exit(1);
  }
}

import { basename, resolve } from "node:path";
import { codebookOf, type CommandLine, ocrOf } from "./cli_arguments.ts";
import { proseExplainer } from "./extract/mod.ts";
import { callerFolder, type LedgerEntry, printable } from "./model/mod.ts";
import { readingScans, scanner } from "./ocr/mod.ts";
import { readingText, table } from "./show/mod.ts";
import { tabulate } from "./tabulate/mod.ts";
import { parserPool } from "./workers/mod.ts";

/** Prints how a sentence is read, and why it is a figure or none. */
export function printReading(
  sentence: string,
  { project, options: { title, year }, lang }: CommandLine,
): void {
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) {
    throw new TypeError(`Cannot try with the year "${year}": it is written as 2024`);
  }
  const codebook = codebookOf(project);
  const around = { title, year: year === undefined ? undefined : Number(year) };
  const reading = proseExplainer(codebook)(sentence, around);
  console.log(printable(readingText(reading, { lang, codebook })));
}

/** Prints the numbers of the prose of a report, a line each. */
export async function printNumbers({ project, options, lang }: CommandLine): Promise<void> {
  const { report: path = "", topic = "" } = options;
  const file = resolve(callerFolder(), path);
  const bytes = await Deno.readFile(file).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new TypeError(`Cannot try the report "${path}": there is no such file`);
  });
  const codebook = codebookOf(project);
  await using pool = await parserPool(codebook, { jobs: 1 });
  await using scans = scanner(ocrOf(options.ocr));
  const report = await readingScans(pool.parse, scans)(bytes, basename(file));
  const about = report.numbers.filter((number) => concerns(number, topic));
  const { numbers } = tabulate([{ ...report, numbers: about }], [], codebook.indicators);
  const columns = ["quote", "verdict", "code", "reason", "candidates", "context"];
  await table(numbers, { columns, rows: Math.max(1, numbers.height), lang });
}

function concerns({ codes, candidates, context }: LedgerEntry, topic: string): boolean {
  return context.includes(topic) ||
    [...codes, ...candidates].some((code) => code.startsWith(topic));
}

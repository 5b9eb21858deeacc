/**
 * What a person asks in a terminal: `deno task audit` lists what is wrong in a folder of reports or a
 * project, `deno task explain REPORT CODE` shows where one figure comes from, `deno task try SENTENCE`
 * how a sentence is read.
 *
 * @module
 */
import { type CommandLine, loadingOf, readArguments, USAGE } from "./cli_arguments.ts";
import { loadFolder } from "./load/mod.ts";
import { printable } from "./model/mod.ts";
import { auditSummary, explain, pl, table } from "./mod.ts";
import { runCommand } from "./command/mod.ts";
import { passedOverText } from "./show/mod.ts";
import { printNumbers, printReading } from "./try.ts";

/** The exit statuses: all went well, no file could be read, the command line is wrong. */
const [WELL, UNREAD, MISUSED] = [0, 1, 2];

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs a command line, prints the answer or what is wrong, and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  const command = { usage: USAGE, read: readArguments, run: answer, failed: MISUSED };
  return await runCommand(args, command);
}

async function answer(line: CommandLine): Promise<number> {
  const { command, words } = line;
  if (command === "audit") return await printAudit(line);
  else if (command === "explain") await printExplanation(line);
  else if (command === "try") printReading(words[0]!, line);
  else await printNumbers(line);
  return WELL;
}

/** The findings but for notes, then a line a report, then the files that were passed over. */
async function printAudit(line: CommandLine): Promise<number> {
  const { lang } = line;
  const { frames } = await loaded(line);
  const grave = frames.findings.filter(pl.col("severity").neq(pl.lit("note")));
  const columns = [
    "report",
    "severity",
    "verdict",
    "rule",
    "actual",
    "expected",
    `message_${lang}`,
  ];
  await table(grave, { columns, rows: Math.max(1, grave.height), lang });
  const summary = auditSummary(frames);
  await table(summary, { rows: Math.max(1, summary.height), lang });
  console.log(printable(passedOverText(frames.findings, lang)));
  return frames.reports.height > 0 ? WELL : UNREAD;
}

async function printExplanation(line: CommandLine): Promise<void> {
  const { words: [report = "", indicator = ""], lang } = line;
  const { frames, codebook } = await loaded(line);
  await explain(frames, report, indicator, { lang, codebook });
}

/** By way of the store of the project, if any. */
async function loaded(line: CommandLine) {
  const { loading, codebook } = loadingOf(line);
  const { frames } = await loadFolder(loading, codebook, { project: line.project });
  return { frames, codebook };
}

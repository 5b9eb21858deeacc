/**
 * The audit in a terminal: `deno task audit` lists what is wrong in a folder of reports,
 * `deno task explain REPORT CODE` shows where one figure comes from.
 *
 * @module
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { callerFolder, oneOf, printable } from "./model/mod.ts";
import { auditSummary, explain, load, loadCodebook, pl, table } from "./mod.ts";

const USAGE = `Usage: deno task audit [--reports DIR] [--lang zh|en]
       deno task explain REPORT CODE [--reports DIR] [--lang zh|en]

  REPORT           id of a report: its file name without the extension
  CODE             an indicator by its id or label: applications.received, 收到申请数
  --reports DIR    the folder of reports to read (default: data/reports)
  --lang zh|en     the language of findings (default: zh)
  --help           print this and stop`;

/** The exit statuses: all went well, the command line is wrong. */
const [WELL, MISUSED] = [0, 2];

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  try {
    const { command, words, reports, lang } = readArguments(args);
    if (command === "help") console.log(USAGE);
    else if (command === "audit") await printAudit(reports, lang);
    else await printExplanation(reports, words, lang);
    return WELL;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${printable(message)}\n\n${USAGE}`);
    return MISUSED;
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals: [command = "", ...words] } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      reports: { type: "string" },
      lang: { type: "string", default: "zh" },
      help: { type: "boolean", default: false },
    },
  });
  const { reports, lang, help } = values;
  if (help) return { command: "help", words: [], reports: "", lang: "zh" } as const;
  const wanted = { audit: 0, explain: 2 }[command];
  if (wanted === undefined) throw new TypeError(`Cannot run "${command}": audit or explain`);
  if (words.length !== wanted) {
    throw new TypeError(`Cannot ${command} "${words.join(" ")}": it takes ${wanted} words`);
  }
  const folder = reports === undefined
    ? fileURLToPath(new URL("../data/reports", import.meta.url))
    : resolve(callerFolder(), reports);
  return {
    command: command as "audit" | "explain",
    words,
    reports: folder,
    lang: oneOf(["zh", "en"], lang, "use the language"),
  };
}

/** The findings but for notes, then a line a report. */
async function printAudit(reports: string, lang: "zh" | "en"): Promise<void> {
  const frames = await load({ reports });
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
}

async function printExplanation(
  reports: string,
  [report = "", indicator = ""]: readonly string[],
  lang: "zh" | "en",
): Promise<void> {
  const codebook = loadCodebook();
  await explain(await load({ reports }, codebook), report, indicator, { lang, codebook });
}

/**
 * What a person asks in a terminal: `deno task audit` lists what is wrong in a folder of reports,
 * `deno task explain REPORT CODE` shows where one figure comes from, `deno task try SENTENCE` how a
 * sentence is read.
 *
 * @module
 */
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { proseExplainer } from "./extract/mod.ts";
import { callerFolder, type LedgerEntry, OCR, type Ocr, oneOf, printable } from "./model/mod.ts";
import { auditSummary, explain, load, loadCodebook, type LoadOptions, pl, table } from "./mod.ts";
import { ocrByDefault, readingScans, scanner } from "./ocr/mod.ts";
import { passedOverText, readingText } from "./show/mod.ts";
import { tabulate } from "./tabulate/mod.ts";
import { parserPool } from "./workers/mod.ts";

const USAGE = `Usage: deno task audit [--reports DIR] [--ocr on|off] [--lang zh|en]
       deno task explain REPORT CODE [--reports DIR] [--ocr on|off] [--lang zh|en]
       deno task try SENTENCE [--title TITLE] [--year YEAR] [--lang zh|en]
       deno task try --report FILE [--topic WORD] [--ocr on|off] [--lang zh|en]

  REPORT           id of a report: its file name, with its subfolder, without the extension
  CODE             an indicator by its id or label: applications.received, 收到申请数
  SENTENCE         a sentence of a report: shows how it is read, and why it is a figure or none
  --reports DIR    the folder of reports to read (default: data/reports)
  --title TITLE    the heading that the sentence is under: 依申请公开情况
  --year YEAR      the year of its report
  --report FILE    every number of the prose of a report, and what became of it
  --topic WORD     of these, the ones whose sentence has the word, or whose indicators begin with it
  --ocr on|off     recognize the text of scans and images, installing what it takes, or never do
                   (default: where it is installed)
  --lang zh|en     the language of the answer (default: zh)
  --help           print this and stop

audit ends with the status 1 where it could read no report; a wrong command line ends with 2.`;

/** The exit statuses: all went well, no file could be read, the command line is wrong. */
const [WELL, UNREAD, MISUSED] = [0, 1, 2];

/** How many words each command takes, and which options. */
const COMMANDS = {
  audit: { words: 0, takes: "0 words", options: ["reports", "ocr"] },
  explain: { words: 2, takes: "2 words", options: ["reports", "ocr"] },
  try: { words: 1, takes: "1 sentence, in quotation marks", options: ["title", "year"] },
  "try --report": { words: 0, takes: "0 words", options: ["report", "topic", "ocr"] },
} as const;

type Language = "zh" | "en";

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs a command line, prints the answer or what is wrong, and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await answer(args);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${printable(message)}\n\n${USAGE}`);
    return MISUSED;
  }
}

async function answer(args: readonly string[]): Promise<number> {
  const { command, words, options, lang } = readArguments(args);
  if (command === "help") console.log(USAGE);
  else if (command === "audit") return await printAudit(loadingOf(options), lang);
  else if (command === "explain") await printExplanation(loadingOf(options), words, lang);
  else if (command === "try") printReading(words[0]!, options, lang);
  else await printNumbers(options, lang);
  return WELL;
}

/** What follows a command, `lang` aside. */
type Options = Partial<Record<"reports" | "title" | "year" | "report" | "topic" | "ocr", string>>;

function readArguments(args: readonly string[]) {
  const text = { type: "string" } as const;
  const { values, positionals: [name = "", ...words] } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      reports: text,
      title: text,
      year: text,
      report: text,
      topic: text,
      ocr: text,
      lang: { type: "string", default: "zh" },
      help: { type: "boolean", default: false },
    },
  });
  const { lang, help, ...options } = values;
  if (help) return { command: "help", words: [], options: {}, lang: "zh" } as const;
  const command = commandOf(name, words, options);
  return { command, words, options, lang: oneOf(["zh", "en"], lang, "use the language") };
}

function commandOf(name: string, words: readonly string[], options: Options) {
  const command = name === "try" && options.report !== undefined ? "try --report" : name;
  if (!isCommand(command)) throw new TypeError(`Cannot run "${name}": audit, explain or try`);
  const wanted = COMMANDS[command];
  if (words.length !== wanted.words) {
    throw new TypeError(`Cannot ${command} "${words.join(" ")}": it takes ${wanted.takes}`);
  }
  const strange = Object.keys(options).find((option) =>
    !(wanted.options as readonly string[]).includes(option)
  );
  if (strange === undefined) return command;
  throw new TypeError(
    `Cannot ${command} with "--${strange}": its options are --${
      wanted.options.join(", --")
    }, --lang`,
  );
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

function loadingOf({ reports, ocr }: Options): LoadOptions {
  return {
    reports: reports === undefined
      ? fileURLToPath(new URL("../data/reports", import.meta.url))
      : resolve(callerFolder(), reports),
    ocr: ocrOf(ocr),
  };
}

function ocrOf(ocr: string | undefined): Ocr {
  return ocr === undefined ? ocrByDefault() : oneOf(OCR, ocr, "recognize text");
}

/** The findings but for notes, then a line a report, then the files that are none. */
async function printAudit(loading: LoadOptions, lang: "zh" | "en"): Promise<number> {
  const frames = await load(loading);
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

async function printExplanation(
  loading: LoadOptions,
  [report = "", indicator = ""]: readonly string[],
  lang: "zh" | "en",
): Promise<void> {
  const codebook = loadCodebook();
  await explain(await load(loading, codebook), report, indicator, { lang, codebook });
}

function printReading(sentence: string, { title, year }: Options, lang: Language): void {
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) {
    throw new TypeError(`Cannot try with the year "${year}": it is written as 2024`);
  }
  const codebook = loadCodebook();
  const around = { title, year: year === undefined ? undefined : Number(year) };
  const reading = proseExplainer(codebook)(sentence, around);
  console.log(printable(readingText(reading, { lang, codebook })));
}

/** The numbers of the prose of a report, a line each. */
async function printNumbers(options: Options, lang: Language): Promise<void> {
  const { report: path = "", topic = "" } = options;
  const file = resolve(callerFolder(), path);
  const bytes = await Deno.readFile(file).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new TypeError(`Cannot try the report "${path}": there is no such file`);
  });
  const codebook = loadCodebook();
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

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Codebook, DATA, loadCodebook } from "./codebook/mod.ts";
import type { LoadOptions } from "./load/mod.ts";
import { callerFolder, OCR, type Ocr, oneOf } from "./model/mod.ts";
import { ocrByDefault } from "./ocr/mod.ts";
import { type Project, projectAt } from "./project/mod.ts";

/** What `--help` prints. */
export const USAGE = `Usage: deno task audit [DIR] [--reports DIR] [--ocr on|off] [--lang zh|en]
       deno task explain [DIR] REPORT CODE [--reports DIR] [--ocr on|off] [--lang zh|en]
       deno task try [DIR] SENTENCE [--title TITLE] [--year YEAR] [--lang zh|en]
       deno task try [DIR] --report FILE [--topic WORD] [--ocr on|off] [--lang zh|en]

  DIR              a project (deno task new): its reports, codings, corrections and codebook are taken
  REPORT           id of a report: its file name, with its subfolder, without the extension
  CODE             an indicator by its id or label: applications.received, 收到申请数
  SENTENCE         a sentence of a report: shows how it is read, and why it is a figure or none
  --reports DIR    the folder of reports to read (default: data/reports, or that of the project)
  --title TITLE    the heading that the sentence is under: 依申请公开情况
  --year YEAR      the year of its report
  --report FILE    every number of the prose of a report, and what became of it
  --topic WORD     of these, the ones whose sentence has the word, or whose indicators begin with it
  --ocr on|off     recognize the text of scans and images, installing what it takes, or never do
                   (default: where it is installed)
  --lang zh|en     the language of the answer (default: zh, or that of the project)
  --help           print this and stop

audit ends with the status 1 where it could read no report; a wrong command line ends with 2.`;

/** How many words each command takes behind a project, and which options. */
const COMMANDS = {
  audit: { words: 0, takes: "at most a project", options: ["reports", "ocr"] },
  explain: {
    words: 2,
    takes: "2 words, and a project before them",
    options: ["reports", "ocr"],
  },
  try: {
    words: 1,
    takes: "1 sentence, in quotation marks, and a project before it",
    options: ["title", "year"],
  },
  "try --report": {
    words: 0,
    takes: "at most a project",
    options: ["report", "topic", "ocr"],
  },
} as const;

/** A language of answers. */
export type AnswerLanguage = "zh" | "en";

/** What follows a command, `lang` aside. */
export type CommandOptions = Partial<
  Record<"reports" | "title" | "year" | "report" | "topic" | "ocr", string>
>;

/** What a command line asks for. */
export interface CommandLine {
  readonly command: keyof typeof COMMANDS;
  readonly project: Project | null;
  readonly words: readonly string[];
  readonly options: CommandOptions;
  readonly lang: AnswerLanguage;
}

/**
 * Reads the command line of `deno task audit`, `explain` and `try`; `null` where it asks for help.
 *
 * Throws a `TypeError` for another command, option or number of words, and as `projectAt` does.
 */
export function readArguments(args: readonly string[]): CommandLine | null {
  const text = { type: "string" } as const;
  const { values, positionals: [name = "", ...given] } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      reports: text,
      title: text,
      year: text,
      report: text,
      topic: text,
      ocr: text,
      lang: text,
      help: { type: "boolean", default: false },
    },
  });
  const { lang, help, ...options } = values;
  if (help) return null;
  const command = commandOf(name, given, options);
  const [folder, words] = given.length > COMMANDS[command].words
    ? [given[0]!, given.slice(1)]
    : [null, given];
  const project = folder === null ? null : projectAt(resolve(callerFolder(), folder));
  return { command, project, words, options, lang: languageOf(lang, project) };
}

function languageOf(lang: string | undefined, project: Project | null): AnswerLanguage {
  if (lang !== undefined) return oneOf(["zh", "en"], lang, "use the language");
  return project?.settings.lang === "en" ? "en" : "zh";
}

function commandOf(name: string, words: readonly string[], options: CommandOptions) {
  const command = name === "try" && options.report !== undefined ? "try --report" : name;
  if (!isCommand(command)) throw new TypeError(`Cannot run "${name}": audit, explain or try`);
  const wanted = COMMANDS[command];
  const most = wanted.words + 1;
  if (words.length < wanted.words || words.length > most) {
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

/** What a command line loads, with the codebook for it. */
export function loadingOf(
  { project, options: { reports, ocr } }: CommandLine,
): { readonly loading: LoadOptions; readonly codebook: Codebook } {
  const library = fileURLToPath(new URL("../data/reports", import.meta.url));
  return {
    loading: {
      reports: reports === undefined
        ? project?.reports ?? library
        : resolve(callerFolder(), reports),
      ...(project === null || reports !== undefined ? {} : { coded: project.codings }),
      ...(project?.settings.years === undefined ? {} : { years: project.settings.years }),
      ocr: ocrOf(ocr ?? project?.settings.ocr),
    },
    codebook: codebookOf(project),
  };
}

/** With what a project adds; without one, that around the working folder. */
export function codebookOf(project: Project | null): Codebook {
  return project === null ? loadCodebook() : loadCodebook(DATA, project);
}

/** Whether scans are recognized; what is not said is as the environment has it. */
export function ocrOf(ocr: string | undefined): Ocr {
  return ocr === undefined ? ocrByDefault() : oneOf(OCR, ocr, "recognize text");
}

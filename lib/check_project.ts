/**
 * The command `deno task check DIR`: whether everything of a project is well-formed, fits and runs.
 *
 * @module
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  type CheckedInputs,
  fault,
  faultOf,
  orError,
  outdatedIn,
  projectTexts,
  type Remark,
  remarksOnAdditions,
  remarksOnInputs,
  remarksOnNotebooks,
  remarksOnPackage,
} from "./check/mod.ts";
import {
  additionsOf,
  type Codebook,
  codebookErrors,
  DATA,
  loadCodebook,
  type Rename,
  SheetError,
} from "./codebook/mod.ts";
import { whenParentEnds } from "./kernel/mod.ts";
import { type Loaded, loadFolder } from "./load/mod.ts";
import { type Bilingual, callerFolder, oneOf, printable, VERSION } from "./model/mod.ts";
import { linkLibrary, type Project, projectAt } from "./project/mod.ts";
import { countsOf } from "./run/mod.ts";
import { runCommand } from "./command/mod.ts";

const USAGE = `Usage: deno task check DIR [--lang zh|en] [--no-run]

Checks a project: settings, additions to the codebook, codings, corrections and reports.csv, what a
new version changed for it, and the notebooks: their types, habits that give wrong answers, and that
they run.

  --lang zh|en     the language of the answer (default: that of the project)
  --no-run         do not run the notebooks
  --help           print this and stop

It ends with the status 1 where something is wrong; a wrong command line ends with 2.`;

/** The exit statuses: all is well, something is wrong, the command line is wrong. */
const [WELL, WRONG, MISUSED] = [0, 1, 2];

if (import.meta.main) {
  // Where "deno task" is killed, what it runs would go on.
  whenParentEnds(() => Deno.kill(Deno.pid, "SIGINT"));
  Deno.exit(await main(Deno.args));
}

/** Runs a command line, prints what is well and wrong, and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  return await runCommand(args, { usage: USAGE, read: optionsOf, run: check, failed: MISUSED });
}

interface Options {
  readonly project: Project;
  readonly lang: "zh" | "en";
  readonly isRun: boolean;
}

/** `null` where help is asked for. */
function optionsOf(args: readonly string[]): Options | null {
  const options = {
    lang: { type: "string" },
    "no-run": { type: "boolean" },
    help: { type: "boolean" },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help) return null;
  if (positionals.length !== 1) throw new TypeError("Cannot check: it takes one folder");
  const project = projectAt(resolve(callerFolder(), positionals[0]!));
  const lang = oneOf(["zh", "en"], values.lang ?? languageOf(project), "use the language");
  return { project, lang, isRun: values["no-run"] !== true };
}

function languageOf({ settings: { lang } }: Project): "zh" | "en" {
  return lang === "en" ? "en" : "zh";
}

/** Prints what each part of a project has, as it is found. */
async function check({ project, lang, isRun }: Options): Promise<number> {
  let faults = 0;
  for await (const remark of remarksOn(project, isRun)) {
    if (remark.isFault) faults++;
    console.log(printable(`${remark.isFault ? "✗" : "✓"} ${remark.message[lang]}`));
  }
  console.log(closing(faults)[lang]);
  return faults > 0 ? WRONG : WELL;
}

function closing(faults: number): Bilingual {
  const are = faults === 1 ? "thing is" : "things are";
  return faults === 0
    ? { zh: "项目没有发现问题。", en: "Nothing is wrong with the project." }
    : { zh: `发现 ${faults} 个问题。`, en: `${faults} ${are} wrong.` };
}

async function* remarksOn(project: Project, isRun: boolean): AsyncGenerator<Remark> {
  linkLibrary(project.root);
  yield* remarksOnPackage(project.settings.package);
  const isLoaded = yield* remarksOnTables(project);
  yield* remarksOnNotebooks(project, { inputs: inputsOf(project), isRun: isLoaded && isRun });
}

/** Returns whether they can be loaded. */
async function* remarksOnTables(project: Project): AsyncGenerator<Remark, boolean> {
  const codebook = await orError(() => loadCodebook(DATA, project));
  if (codebook instanceof Error) {
    const errors = codebook instanceof SheetError ? codebookErrors(DATA, project) : [codebook];
    yield* errors.slice(0, -1).map(faultOf);
    const { message: { zh, en } } = faultOf(errors.at(-1)!);
    yield fault(
      `${zh}（改正后再检查报告、编码和其余各表）`,
      `${en} (reports, codings and the other tables are checked after that)`,
    );
    return false;
  }
  yield* remarksOnAdditions(additionsOf(project));
  const { ocr } = project.settings;
  const options = { ...inputsOf(project), ...(ocr === undefined ? {} : { ocr }) };
  const inputs = await orError(async () =>
    checkedInputs(await loadFolder(options, codebook, { project }))
  );
  yield* inputs instanceof Error ? [faultOf(inputs)] : remarksOnInputs(inputs);
  yield* outdatedIn(await projectTexts(project), renamesSince(project, codebook));
  return !(inputs instanceof Error);
}

/** What `load`, and the notebooks, are to read. */
function inputsOf({ reports, codings: coded, settings: { years } }: Project) {
  return { reports, coded, ...(years === undefined ? {} : { years }) };
}

/** What a check goes by. */
function checkedInputs({ frames, sheets }: Loaded): CheckedInputs {
  const { coded, refused } = countsOf(frames, sheets);
  const reports = frames.reports.select("report", "method").rows()
    .flatMap(([report, method]) => method === "coded" ? [] : String(report));
  const columns = ["report", "rule", "severity", "message_zh", "message_en"];
  const findings = frames.findings.select(...columns).rows().map(
    ([report, rule, severity, zh, en]) => ({
      report: String(report),
      rule: String(rule),
      severity: String(severity),
      zh: String(zh),
      en: String(en),
    }),
  );
  return { reports: new Set(reports), coded: coded.figures, refused, findings };
}

/** What was renamed between the version that a project was made for, or none, and this one. */
function renamesSince({ settings }: Project, { renames }: Codebook): readonly Rename[] {
  const made = settings.version ?? "0.0.0";
  const isLater = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true }) > 0;
  return renames.filter(({ since }) => isLater(since, made) && !isLater(since, VERSION));
}

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Language, LANGUAGES, OCR, type Ocr, oneOf, PRESETS } from "@/model/mod.ts";
import { type Project, projectAt, type Settings } from "@/project/mod.ts";
import type { Parameters } from "./parameters.ts";

/** What the command line of `deno task notebooks` says. */
export interface Options {
  /** The folder of the notebooks. */
  readonly notebooks: string;
  /** The folder of one's own whose notebooks run; `null` for the library's. */
  readonly project: Project | null;
  readonly out: string;
  /** The folder that keeps what was read; empty for none. */
  readonly store: string;
  readonly lang: Language;
  /** The beginnings of the names of the notebooks to run; none for all. */
  readonly only: readonly string[];
  /** `reports`, `coded`, `years` and `preset`, where they are given. */
  readonly parameters: Parameters;
  /** Those of them that the command line names, and a notebook must take. */
  readonly named: readonly string[];
  /** Whether the text of scans is recognized, where that is said. */
  readonly ocr: Ocr | undefined;
  /** Stays after the run, and runs again what a change touches. */
  readonly watch: boolean;
  readonly help: boolean;
}

/** The years that the notebooks show where none are asked for. */
export const DEFAULT_YEARS = [2008, 2030] as const;

/** What `--help` prints. */
export const usage = `Usage: deno task notebooks [DIR] [options]

  DIR              a project (deno task new): its notebooks, reports, codings, codebook and settings
                   are taken, and its out/ is written
  --reports DIR    the folder of reports to read (default: data/reports)
  --coded FILE     a CSV of figures coded outside the parser, or a folder of them, "" for none
                   (default: data/coded/coded-figures.csv, but none beside --reports)
  --years A-B      the years to show, as 2012-2020 or 2020 (default: ${
  DEFAULT_YEARS.join("-")
}); a report of another
                   year is named among the findings
  --lang LANG      the language of charts and page: zh, en, zh+en (default: zh)
  --preset PRESET  where the charts go: screen, slide, journal-1col, journal-2col
                   (default: screen)
  --ocr on|off     recognize the text of scans and images, installing what it takes, or never do
                   (default: where it is installed)
  --only 02,07     run the notebooks whose names begin so; the others stay on the page as they are
  --out DIR        the folder to write (default: out)
  --store DIR      the folder that keeps what was read, so that it is read once, "" for none
                   (default: .store in the folder that is written)
  --watch          stay, and run again what a change touches (deno task watch)
  --help           print this and stop`;

/**
 * Reads command-line arguments. Relative paths start from `cwd`; what is not said is as the project
 * has it, and without a project as the library in `root` has it.
 *
 * Throws a `TypeError` for an unknown option, a second word or an invalid value, and as `projectAt`
 * does.
 */
export function readOptions(args: readonly string[], cwd: string, root: string): Options {
  const { values, positionals: [folder, ...others] } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: WORDS,
  });
  if (others.length > 0) throw new TypeError(`Cannot run "${others.join(" ")}": it takes one DIR`);
  const project = folder === undefined ? null : projectAt(resolve(cwd, folder));
  const { reports, coded, years, lang, preset, ocr, only, watch, help } = values;
  // Coded figures are read for the page and the frames of the run, too.
  const given = { reports, years, preset };
  const out = values.out === undefined
    ? resolve(project?.root ?? root, "out")
    : resolve(cwd, values.out);
  const settings: Settings = project?.settings ?? {};
  return {
    notebooks: project?.notebooks ?? resolve(root, "notebooks"),
    project,
    out,
    store: storeOf(values.store, out, cwd),
    lang: lang === undefined ? settings.lang ?? "zh" : oneOf(LANGUAGES, lang, "use the language"),
    ocr: ocr === undefined ? settings.ocr : oneOf(OCR, ocr, "recognize text"),
    only: only.split(",").map((name) => beginningOf(name.trim())).filter((name) => name !== ""),
    watch,
    help,
    named: Object.entries(given).flatMap(([name, value]) => value === undefined ? [] : [name]),
    parameters: {
      ...settingsOf(project),
      ...(reports === undefined ? {} : { reports: resolve(cwd, reports) }),
      ...codedOf(coded, reports, cwd),
      ...(years === undefined ? {} : { years: readYears(years) }),
      ...(preset === undefined ? {} : { preset: oneOf(PRESETS, preset, "draw for") }),
    },
  };
}

/** What the command line may have. */
const WORDS = {
  reports: { type: "string" },
  coded: { type: "string" },
  years: { type: "string" },
  lang: { type: "string" },
  preset: { type: "string" },
  ocr: { type: "string" },
  only: { type: "string", default: "" },
  out: { type: "string" },
  store: { type: "string" },
  watch: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** How the names of notebooks begin: a number as 2 stands for 02. */
function beginningOf(name: string): string {
  return /^\d$/.test(name) ? `0${name}` : name;
}

/** Empty for none. */
function storeOf(store: string | undefined, out: string, cwd: string): string {
  if (store === undefined) return resolve(out, ".store");
  return store === "" ? "" : resolve(cwd, store);
}

/** What a project says in place of the defaults of its notebooks. */
function settingsOf(project: Project | null): Parameters {
  if (project === null) return {};
  const { reports, codings, settings: { years, preset } } = project;
  return {
    reports,
    coded: codings,
    ...(years === undefined ? {} : { years }),
    ...(preset === undefined ? {} : { preset }),
  };
}

/** Empty for none. The project's own panel goes with its own reports, not with those of others. */
function codedOf(coded: string | undefined, reports: string | undefined, cwd: string): Parameters {
  if (coded === undefined) return reports === undefined ? {} : { coded: "" };
  return { coded: coded === "" ? "" : resolve(cwd, coded) };
}

function readYears(years: string): readonly [number, number] {
  const [, first, last = first] = /^(\d{4})(?:-(\d{4}))?$/.exec(years) ?? [];
  if (first === undefined || last === undefined || first > last) {
    throw new TypeError(`Cannot read the years "${years}": they are written as 2012-2020 or 2020`);
  }
  return [Number(first), Number(last)];
}

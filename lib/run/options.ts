import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Language, LANGUAGES, OCR, type Ocr, oneOf, PRESETS } from "@/model/mod.ts";
import type { Parameters } from "./parameters.ts";

/** What the command line of `deno task notebooks` says. */
export interface Options {
  readonly out: string;
  readonly lang: Language;
  /** The beginning of the names of the notebooks to run; an empty string for all. */
  readonly only: string;
  /** `reports`, `coded`, `years` and `preset`, where they are given. */
  readonly parameters: Parameters;
  /** Whether the text of scans is recognized, where that is said. */
  readonly ocr: Ocr | undefined;
  /** Stays after the run, and runs again what a change touches. */
  readonly watch: boolean;
  readonly help: boolean;
}

/** What `--help` prints. */
export const usage = `Usage: deno task notebooks [options]

  --reports DIR    the folder of reports to read (default: data/reports)
  --coded FILE     a CSV of figures coded outside the parser, "" for none
                   (default: data/coded/coded-figures.csv, but none beside --reports)
  --years A-B      the years to show, as 2012-2020 (default: 2008-2030); a report of another
                   year is named among the findings
  --lang LANG      the language of charts and page: zh, en, zh+en (default: zh)
  --preset PRESET  where the charts go: screen, slide, journal-1col, journal-2col
                   (default: screen)
  --ocr on|off     recognize the text of scans and images, installing what it takes, or never do
                   (default: where it is installed)
  --only 02        run the notebooks whose name begins so
  --out DIR        the folder to write (default: out)
  --watch          stay, and run again what a change touches (deno task watch)
  --help           print this and stop`;

/**
 * Reads command-line arguments. Relative paths start from `cwd`, except the default of `--out`,
 * which starts from `root`. Throws a `TypeError` for an unknown option, a stray word or an invalid
 * value.
 */
export function readOptions(args: readonly string[], cwd: string, root: string): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      reports: { type: "string" },
      coded: { type: "string" },
      years: { type: "string" },
      lang: { type: "string", default: "zh" },
      preset: { type: "string" },
      ocr: { type: "string" },
      only: { type: "string", default: "" },
      out: { type: "string" },
      watch: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const { reports, coded, years, lang, preset, ocr, only, out, watch, help } = values;
  return {
    out: out === undefined ? resolve(root, "out") : resolve(cwd, out),
    lang: oneOf(LANGUAGES, lang, "use the language"),
    ocr: ocr === undefined ? undefined : oneOf(OCR, ocr, "recognize text"),
    only,
    watch,
    help,
    parameters: {
      ...(reports === undefined ? {} : { reports: resolve(cwd, reports) }),
      ...codedOf(coded, reports, cwd),
      ...(years === undefined ? {} : { years: readYears(years) }),
      ...(preset === undefined ? {} : { preset: oneOf(PRESETS, preset, "draw for") }),
    },
  };
}

/** Empty for none. The project's own panel goes with its own reports, not with those of others. */
function codedOf(coded: string | undefined, reports: string | undefined, cwd: string): Parameters {
  if (coded === undefined) return reports === undefined ? {} : { coded: "" };
  return { coded: coded === "" ? "" : resolve(cwd, coded) };
}

function readYears(years: string): readonly [number, number] {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(years) ?? [];
  if (first === undefined || last === undefined || first > last) {
    throw new TypeError(`Cannot read the years "${years}": they are written as 2012-2020`);
  }
  return [Number(first), Number(last)];
}

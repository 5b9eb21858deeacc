import { OCR, type Ocr, oneOf } from "@/model/mod.ts";

/** What `load` reads. */
export interface LoadOptions {
  /** Path of the folder of reports, as `data/reports`. */
  readonly reports: string;
  /** Path of a CSV of figures that were coded outside the parser; none where empty or left out. */
  readonly coded?: string;
  /**
   * First and last year of the reports to take; default: all. A report that states no year is
   * taken, one of another year is named among the findings (`load.outside_years`).
   */
  readonly years?: readonly number[];
  /**
   * Whether the text of scans and images is recognized: `on`, `off` or `installed`; default: what the
   * variable `GONGKAI_OCR` says, or else `installed`. See the room `ocr`.
   */
  readonly ocr?: Ocr;
  /**
   * The folder that keeps what was read, so that it is read once; empty for none. Default: what the variable
   * `GONGKAI_STORE` says, which a run sets for its notebooks, or else `out/.store` of the project around the
   * working folder. Without a project nothing is kept.
   */
  readonly store?: string;
}

const OPTIONS: readonly string[] = [
  "reports",
  "coded",
  "years",
  "ocr",
  "store",
] satisfies (keyof LoadOptions)[];

/** Throws a `TypeError` for an option that is unknown or of another type. */
export function checkOptions(options: LoadOptions): void {
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`Cannot load with "${unknown}": the options are ${OPTIONS.join(", ")}`);
  }
  const { reports, coded = "", years = [], store = "" } = options;
  for (const [name, value] of Object.entries({ reports, coded, store })) {
    if (typeof value === "string") continue;
    throw new TypeError(`Cannot load with ${name} "${value}": it is the path of a folder or file`);
  }
  if (options.ocr !== undefined) oneOf(OCR, options.ocr, "load with ocr");
  const isSpan = years.length === 2 && years.every(Number.isInteger) && years[0]! <= years[1]!;
  if (options.years === undefined || isSpan) return;
  throw new TypeError(`Cannot load the years "${years}": they are written as [2012, 2020]`);
}

import type { Indicators } from "../model/mod.ts";
import { parseBreaks, type SeriesBreak } from "./breaks.ts";
import { type EraEntry, parseEras } from "./eras.ts";
import { type AccountingIdentity, parseIdentities } from "./identities.ts";
import { parseIndicators } from "./indicators.ts";
import { type Measure, parseMeasures } from "./measures.ts";

/** What scholars edit in `data/codebook`, checked. */
export interface Codebook {
  readonly indicators: Indicators;
  readonly eras: ReadonlyMap<string, EraEntry>;
  readonly identities: readonly AccountingIdentity[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly breaks: readonly SeriesBreak[];
}

/**
 * Loads the tables of `<data>/codebook`. `data` is the project's own folder unless another is named.
 *
 * Throws a `SyntaxError` that names file and line for the first row that breaks a rule of its table,
 * and `Deno.errors.NotFound` where a table is missing.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { indicators } = loadCodebook();
 * assertEquals(indicators.get("applications.received")?.unit, "件");
 * ```
 */
export function loadCodebook(data: string | URL = DATA): Codebook {
  const read = (name: string) => Deno.readTextFileSync(inFolder(data, `codebook/${name}`));
  const indicators = parseIndicators(read("indicators.csv"));
  return {
    indicators,
    eras: parseEras(read("eras.csv")),
    identities: parseIdentities(read("identities.csv"), indicators),
    measures: parseMeasures(read("measures.csv"), indicators),
    breaks: parseBreaks(read("breaks.csv"), indicators),
  };
}

/** The project's `data` folder. */
export const DATA: URL = new URL("../../data/", import.meta.url);

/** The path of a file in a folder that is named by a path or a URL. */
export function inFolder(folder: string | URL, name: string): string | URL {
  if (typeof folder === "string") return `${folder}/${name}`;
  return new URL(name, folder.href.endsWith("/") ? folder : `${folder.href}/`);
}

import type { Source } from "@/model/mod.ts";
import type { ParseReport } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";
import type { Found } from "./score.ts";

/** A file of a report that was parsed. */
export interface Reading {
  /** The name that its figures carry: the report's id, and of an original `id (pdf)`. */
  readonly name: string;
  readonly source: Source;
}

/** The figures of the files that could be read, and why the others could not. */
export interface Parsed {
  readonly figures: readonly Found[];
  /** For every report the files that were parsed. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  /** Report or reading, and reason. */
  readonly unread: ReadonlyMap<string, string>;
}

/** The text of a report, taken by people from its original, or itself the original. */
const TEXT = /\.(?:derived\.txt|txt|md)$/;

/**
 * Parses the files of some reports in a folder, each named by its report's id. A report that has
 * both a text and an original is measured from both.
 */
export async function parseReports(
  ids: readonly string[],
  folder: string,
  parse: ParseReport,
): Promise<Parsed> {
  const names = Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();
  const figures: Found[] = [];
  const readings = new Map<string, Reading[]>();
  const unread = new Map<string, string>();
  for (const id of ids) {
    const files = filesOf(id, names);
    if (files.size === 0) unread.set(id, "no file of this name");
    readings.set(id, []);
    for (const [reading, name] of files) {
      const parsed = await parseFile(name, folder, parse);
      if (typeof parsed === "string") unread.set(reading, parsed);
      else {
        readings.get(id)!.push({ name: reading, source: parsed.source });
        figures.push(...parsed.figures.map((figure) => ({ ...figure, report: reading })));
      }
    }
  }
  return { figures, readings, unread };
}

/** The files of a report by the names of their readings: the first text, and every other file. */
function filesOf(id: string, names: readonly string[]): ReadonlyMap<string, string> {
  const own = names.filter((name) => name.startsWith(`${id}.`));
  const text = own.find((name) => TEXT.test(name));
  const originals = own.filter((name) => !TEXT.test(name));
  const labelled = originals.map((
    name,
  ): [string, string] => [`${id} (${extensionOf(name)})`, name]);
  return new Map(text === undefined ? labelled : [[id, text], ...labelled]);
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

async function parseFile(name: string, folder: string, parse: ParseReport) {
  try {
    return await parse(await Deno.readFile(`${folder}/${name}`), name);
  } catch (error) {
    if (error instanceof UnreadableError) return `${name}: ${error.message}`;
    throw error;
  }
}

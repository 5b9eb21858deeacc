import type { ParseReport } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";
import type { Found } from "./score.ts";

/** The figures of the reports that could be read, and why the others could not. */
export interface Parsed {
  readonly figures: readonly Found[];
  /** Report id and reason. */
  readonly unread: ReadonlyMap<string, string>;
}

/** A report's text is taken before its original: only text can be read. */
const ENDINGS = [".derived.txt", ".txt", ".md"];

/** Parses the files of some reports in a folder, each named by its report's id. */
export async function parseReports(
  ids: readonly string[],
  folder: string,
  parse: ParseReport,
): Promise<Parsed> {
  const names = Array.from(Deno.readDirSync(folder), ({ name }) => name);
  const figures: Found[] = [];
  const unread = new Map<string, string>();
  for (const id of ids) {
    const name = fileOf(id, names);
    const found = name === undefined
      ? "no file of this name"
      : await figuresIn(name, folder, parse);
    if (typeof found === "string") unread.set(id, found);
    else figures.push(...found.map((figure) => ({ ...figure, report: id })));
  }
  return { figures, unread };
}

/** The file of a report: its text, else any other of its name. */
function fileOf(id: string, names: readonly string[]): string | undefined {
  const text = ENDINGS.map((ending) => id + ending).find((name) => names.includes(name));
  return text ?? names.find((name) => name.startsWith(`${id}.`));
}

async function figuresIn(name: string, folder: string, parse: ParseReport) {
  try {
    return (await parse(await Deno.readFile(`${folder}/${name}`), name)).figures;
  } catch (error) {
    if (error instanceof UnreadableError) return `${name}: ${error.message}`;
    throw error;
  }
}

import { join } from "node:path";
import { decode } from "@/text/mod.ts";
import { parseSettings, SETTINGS, type Settings } from "./settings.ts";

/** The folders of a project, by what they hold. */
export const FOLDERS = ["reports", "codings", "corrections", "codebook", "notebooks"] as const;

/** A folder of one's own, by absolute paths. */
export interface Project extends Readonly<Record<typeof FOLDERS[number], string>> {
  readonly root: string;
  readonly settings: Settings;
}

/**
 * The project whose `gongkai.json` lies in `root`, an absolute path.
 *
 * Throws a `TypeError` where there is none, and as `parseSettings` does.
 */
export function projectAt(root: string): Project {
  const path = join(root, SETTINGS);
  const settings = parseSettings(textOf(path), path);
  const [reports, codings, corrections, codebook, notebooks] = FOLDERS
    .map((folder) => join(root, folder)) as [string, string, string, string, string];
  return { root, settings, reports, codings, corrections, codebook, notebooks };
}

function textOf(path: string): string {
  try {
    const text = decode(Deno.readFileSync(path))?.text;
    if (text !== undefined) return text;
    throw new SyntaxError(`Cannot read "${path}": it is not UTF-8, UTF-16 or GB18030`);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory)) {
      throw error;
    }
    throw new TypeError(`Cannot open the project "${path}": there is no such file`);
  }
}

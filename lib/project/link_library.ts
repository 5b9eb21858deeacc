import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkWritable } from "@/model/mod.ts";

const LIBRARY = new URL("../../", import.meta.url);

/**
 * Writes the `deno.json` by which the notebooks of a project import this library as `@/mod.ts`: the
 * same packages in the same versions. It names where the library lies on this machine, so every
 * command writes it anew, and Git ignores it.
 */
export function linkLibrary(root: string, library: URL = LIBRARY): void {
  const path = join(root, "deno.json");
  const text = `${JSON.stringify(configuration(library), null, 2)}\n`;
  const current = textOf(path);
  if (current === text) return;
  if (current !== null && !current.includes(MARK)) {
    throw new TypeError(
      `Cannot write "${path}": it was not made by Gongkai; move it out of the project`,
    );
  }
  checkWritable(root, "link the library", "copy the project to a place that can be written");
  Deno.writeTextFileSync(path, text);
}

const MARK = "Written by Gongkai";

function configuration(library: URL): Readonly<Record<string, unknown>> {
  const { imports, links, compilerOptions } = configurationOf(library);
  const absolute = (path: string) => path.startsWith("./") ? new URL(path, library).href : path;
  return {
    "//": `${MARK} for this machine; each command on this folder writes it anew.`,
    imports: Object.fromEntries(
      Object.entries(imports).map(([name, target]) => [name, absolute(target)]),
    ),
    ...(links === undefined ? {} : { links: links.map(absolute) }),
    lock: { path: fileURLToPath(new URL("deno.lock", library)), frozen: true },
    compilerOptions,
  };
}

interface Configuration {
  readonly imports: Readonly<Record<string, string>>;
  readonly links?: readonly string[];
  readonly compilerOptions: unknown;
}

/** The library's own; its comments stand on lines of their own. */
function configurationOf(library: URL): Configuration {
  const text = Deno.readTextFileSync(new URL("deno.json", library));
  return JSON.parse(text.replace(/^\s*\/\/.*$/gm, ""));
}

function textOf(path: string): string | null {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

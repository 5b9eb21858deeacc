import { assert } from "@std/assert";
import { dirname } from "node:path";
import { DATA } from "@/codebook/mod.ts";

/** Changes the text of a table. */
export type Edit = (text: string) => string;

/** Adds rows to a table. */
export const adding = (...rows: readonly string[]): Edit => (text) => text + rows.join("\n") + "\n";

/** Adds an era where its first year belongs, whatever eras the project has by now. */
export const addingEra = (row: string): Edit => (text) => {
  const year = (line: string) => Number(/,(\d{4}),/.exec(line)?.[1]);
  const lines = text.trimEnd().split("\n");
  const later = lines.findIndex((line) => year(line) > year(row));
  return lines.toSpliced(later < 0 ? lines.length : later, 0, row).join("\n") + "\n";
};

/** Replaces words that the table has. */
export const replacing = (old: string, by: string): Edit => (text) => {
  assert(text.includes(old), `"${old}" is in the table`);
  return text.replaceAll(old, by);
};

/**
 * Makes a copy of the tables that a codebook is loaded from, with some of them edited and others added, gives its folder to `use`
 * and removes it. Names are those below `data/`, as `codebook/eras.csv`; a table that is not there yet is empty.
 */
export async function withCodebook<T>(
  edits: Readonly<Record<string, Edit>>,
  use: (data: string) => Promise<T>,
): Promise<T> {
  const data = await Deno.makeTempDir();
  try {
    for (const folder of FOLDERS) await copy(new URL(`${folder}/`, DATA), `${data}/${folder}`);
    for (const [name, edit] of Object.entries(edits)) {
      const path = `${data}/${name}`;
      await Deno.mkdir(dirname(path), { recursive: true });
      const text = await Deno.readTextFile(path).catch(() => "");
      await Deno.writeTextFile(path, edit(text));
    }
    return await use(data);
  } finally {
    await Deno.remove(data, { recursive: true });
  }
}

const FOLDERS = ["codebook", "codebook/templates", "lexicon"];

async function copy(from: URL, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isFile } of Deno.readDir(from)) {
    if (isFile) await Deno.copyFile(new URL(name, from), `${to}/${name}`);
  }
}

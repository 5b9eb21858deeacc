import { DATA } from "@/codebook/mod.ts";

/** Changes the text of a table. */
export type Edit = (text: string) => string;

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

import { dirname, join } from "node:path";

const PREFIX = "gongkai-fonts-";

/** Nothing is drawn for so long, in milliseconds. */
const LONGEST = 3_600_000;

let swept: Promise<void> | undefined;

/** Makes a folder for fonts. The first of a process removes those that others left, which were killed as they drew. */
export async function fontFolder(): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: PREFIX });
  // A folder that many write into need not be one that everybody may list.
  await (swept ??= removeLeft(dirname(folder)).catch(() => {}));
  return folder;
}

async function removeLeft(temporary: string): Promise<void> {
  for await (const { name } of Deno.readDir(temporary)) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(temporary, name);
    try {
      const { mtime } = await Deno.stat(path);
      if (Date.now() - Number(mtime) > LONGEST) await Deno.remove(path, { recursive: true });
    } catch {
      // Another process has removed it, or it is of another user.
    }
  }
}

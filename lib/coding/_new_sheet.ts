import { join } from "node:path";
import type { DataFrame } from "nodejs-polars";
import { csvOf, writeWhole } from "@/write/mod.ts";

/**
 * Writes frames as `<out>/<name>.csv`, the last one last, and returns their paths. Throws a `TypeError`
 * where that one is there already: a person may have filled it in.
 */
export async function newSheets<Name extends string>(
  out: string,
  frames: Readonly<Record<Name, DataFrame>>,
): Promise<Record<Name, string>> {
  const named = Object.entries<DataFrame>(frames)
    .map(([name, frame]) => ({ name, frame, path: join(out, `${name}.csv`) }));
  const sheet = named.at(-1)!.path;
  if (await Deno.stat(sheet).then(() => true, () => false)) {
    throw new TypeError(`Cannot write "${sheet}": a sheet is there already`);
  }
  await Deno.mkdir(out, { recursive: true });
  for (const { path, frame } of named) await writeWhole(path, csvOf(frame));
  return Object.fromEntries(named.map(({ name, path }) => [name, path])) as Record<Name, string>;
}

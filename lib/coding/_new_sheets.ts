import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DataFrame } from "nodejs-polars";
import { csvOf, writeWhole } from "@/write/mod.ts";

/**
 * Writes frames as `<out>/<name>.csv` and returns their paths. Throws a `TypeError` where one of them is
 * there already, and writes none then: a person may have filled a sheet in, or taken it along and left
 * its key.
 */
export async function newSheets<Name extends string>(
  out: string,
  frames: Readonly<Record<Name, DataFrame>>,
): Promise<Record<Name, string>> {
  const named = Object.entries<DataFrame>(frames)
    .map(([name, frame]) => ({ name, frame, path: join(out, `${name}.csv`) }));
  for (const { path } of named) {
    if (!existsSync(path)) continue;
    throw new TypeError(
      `Cannot write "${path}": it is there already; choose another folder, or move it away`,
    );
  }
  await Deno.mkdir(out, { recursive: true });
  for (const { path, frame } of named) await writeWhole(path, csvOf(frame));
  return Object.fromEntries(named.map(({ name, path }) => [name, path])) as Record<Name, string>;
}

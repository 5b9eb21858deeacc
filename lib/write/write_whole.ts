import { unfinishedPath } from "./_unfinished.ts";

/**
 * Writes `data` to `path` whole or not at all: beside it first, then renamed over it; a function gets
 * the empty file beside it to write. Where that
 * fails the old file is kept, nothing half-written stays behind, and the error is thrown; one of a file
 * that may not be replaced says what to do. A process that is killed meanwhile leaves the file beside:
 * `removeUnfinished`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { writeWhole } from "@/write/mod.ts";
 *
 * const path = await Deno.makeTempFile();
 * await writeWhole(path, "公开");
 * assertEquals(await Deno.readTextFile(path), "公开");
 * await Deno.remove(path);
 * ```
 */
export async function writeWhole(
  path: string,
  data: Uint8Array | string | ((path: string) => unknown),
): Promise<void> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const temporary = unfinishedPath(path);
  try {
    const isThere = typeof bytes === "function";
    await Deno.writeFile(temporary, isThere ? new Uint8Array() : bytes, { createNew: true });
    if (isThere) await bytes(temporary);
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw isLocked(error) ? locked(path, error) : error;
  }
}

/** Windows refuses to replace a file that a program, as Excel, has open. */
function isLocked(error: unknown): boolean {
  return error instanceof Deno.errors.PermissionDenied || error instanceof Deno.errors.Busy;
}

function locked(path: string, cause: unknown): Error {
  return new Deno.errors.PermissionDenied(
    `Cannot write "${path}": a program has it open, or the folder may not be written; close the file and run again`,
    { cause },
  );
}

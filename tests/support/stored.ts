import { diff } from "node:util";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The lines of a difference that are shown; the rest is counted. */
const SHOWN = 10;

/** The hunks that were shown: one cause changes many files alike, and is read once. */
const seen = new Set<string>();

/**
 * Throws where `value` is not what a JSON file holds, and shows how: at most ten lines, and none that an
 * earlier failure showed. With `deno test … -- --update` (`deno task snapshots`) it writes the file instead.
 */
export function assertStored(file: URL, value: unknown): void {
  const actual = JSON.stringify(value, null, 2) + "\n";
  if (Deno.args.includes("--update")) return Deno.writeTextFileSync(file, actual);
  const name = relative(ROOT, fileURLToPath(file));
  const stored = textOf(file);
  if (stored === "") throw failure(`${name} is not there yet: deno task snapshots writes it`, []);
  const hunks = hunksOf(stored, actual);
  if (hunks.length === 0) return;
  const fresh = hunks.filter(isNew);
  const known = fresh.length === 0 ? ", as shown above" : "";
  const what = `${name} differs in ${hunks.length} places${known}`;
  throw failure(`${what} (if it should: deno task snapshots)`, fresh.flat());
}

/** Whether a hunk was not shown yet, at whatever depth it stands. */
function isNew(hunk: readonly string[]): boolean {
  const key = hunk.map((line) => line.replace(/\s+/, " ")).join("\n");
  return !seen.has(key) && seen.add(key).has(key);
}

/** The text of a file; empty where there is no file yet. */
function textOf(file: URL): string {
  try {
    return Deno.readTextFileSync(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

/** Lines that changed together, each with its sign, under the line before them. */
function hunksOf(stored: string, actual: string): readonly (readonly string[])[] {
  const hunks: string[][] = [];
  let before: string | undefined;
  // `1` is for what the first text has alone.
  for (const [sign, line] of diff(stored.split("\n"), actual.split("\n"))) {
    if (sign === 0) before = `  ${line}`;
    else {
      if (before !== undefined || hunks.length === 0) {
        hunks.push(before === undefined ? [] : [before]);
      }
      hunks.at(-1)!.push(`${sign > 0 ? "-" : "+"} ${line}`);
      before = undefined;
    }
  }
  return hunks;
}

function failure(what: string, lines: readonly string[]): Error {
  const message = [
    what,
    ...lines.slice(0, SHOWN),
    ...lines.length > SHOWN ? [`… ${lines.length - SHOWN} lines more`] : [],
  ].join("\n");
  // Without a stack: the test is named above it, and the lines of this file say nothing.
  return Object.assign(new Error(message), { stack: `Error: ${message}` });
}

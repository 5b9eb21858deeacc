import type { OffsetMap } from "@/model/mod.ts";

/** A text after a rewriting, with the map back to the text before it. */
export interface Rewritten {
  readonly text: string;
  readonly map: OffsetMap;
}

/** A text that needs no rewriting. */
export function unchanged(text: string): Rewritten {
  return { text, map: { after: [0], before: [0], beforeEnd: [text.length] } };
}

/**
 * Replaces every match of a global `pattern` by what `replacement` returns for it, and keeps a map
 * of offsets. Replacements of unchanged length do not break a run of the map.
 *
 * @example
 * ```ts
 * import { rewrite } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { text, map } = rewrite("12月\n31日", /\n/g, () => "");
 * assertEquals([text, map.after, map.before], ["12月31日", [0, 3], [0, 4]]);
 * ```
 */
export function rewrite(
  text: string,
  pattern: RegExp,
  replacement: (match: string, offset: number) => string,
): Rewritten {
  const runs = { after: [0], before: [0], beforeEnd: [] as number[] };
  const pieces: string[] = [];
  let copied = 0;
  let length = 0;
  for (const match of text.matchAll(pattern)) {
    const piece = replacement(match[0], match.index);
    const end = match.index + match[0].length;
    pieces.push(text.slice(copied, match.index), piece);
    length += match.index - copied + piece.length;
    if (piece.length !== match[0].length) breakRun(runs, match.index, end, length, piece.length);
    copied = end;
  }
  pieces.push(text.slice(copied));
  runs.beforeEnd.push(text.length);
  return { text: pieces.join(""), map: runs };
}

/** Ends the open run before a piece that changes its length, and begins the next one after it. */
function breakRun(
  runs: { after: number[]; before: number[]; beforeEnd: number[] },
  start: number,
  end: number,
  length: number,
  pieceLength: number,
): void {
  runs.beforeEnd.push(start);
  if (pieceLength > 0) {
    runs.after.push(length - pieceLength);
    runs.before.push(start);
    runs.beforeEnd.push(end);
  }
  runs.after.push(length);
  runs.before.push(end);
}

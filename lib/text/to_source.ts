import type { Normalized, OffsetMap, Span } from "@/model/mod.ts";

/**
 * The source span of a range of the normalized text. Characters that normalizing dropped at the
 * borders of the range stay outside; those dropped within it are inside.
 *
 * @param start Offset of the first character in the normalized text (UTF-16, 0-based).
 * @param end Offset after the last character; must be greater than `start`.
 * @returns The span in the text as read.
 *
 * @example
 * ```ts
 * import { normalize, toSource } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const source = "收到申请 １２ 件。";
 * const normalized = normalize(source);
 * const start = normalized.text.indexOf("12件");
 * const span = toSource(normalized, start, start + 3);
 * assertEquals(source.slice(span.start, span.end), "１２ 件");
 * ```
 */
export function toSource(normalized: Normalized, start: number, end: number): Span {
  if (end <= start) throw new RangeError(`Cannot map the range ${start} to ${end}: it is empty`);
  let first = start;
  let behind = end;
  for (let index = normalized.maps.length - 1; index >= 0; index--) {
    const map = normalized.maps[index]!;
    first = sourceStart(map, first);
    behind = sourceEnd(map, behind - 1);
  }
  return { start: first, end: behind };
}

/** Where a character of the new text began in the old one. */
function sourceStart(map: OffsetMap, offset: number): number {
  const run = runOf(map.after, offset);
  return Math.min(map.before[run]! + offset - map.after[run]!, map.beforeEnd[run]! - 1);
}

/**
 * Where a character of the new text ended in the old one: the last one of a run takes all that is
 * left of it.
 */
function sourceEnd(map: OffsetMap, offset: number): number {
  const run = runOf(map.after, offset);
  const isLast = offset + 1 === map.after[run + 1];
  return isLast ? map.beforeEnd[run]! : sourceStart(map, offset) + 1;
}

/** The last run that begins at or before `offset`. */
function runOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

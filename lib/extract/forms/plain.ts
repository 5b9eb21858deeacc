import type { Normalized } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";

/**
 * A part of a report for reading tables: characters normalized, but with the spaces and line ends
 * of the source, which part cells. Page numbers on lines of their own and rules of Markdown are
 * dropped.
 */
export interface Plain {
  readonly text: string;
  /**
   * For each unit of `text`, its offset in the normalized text; a gap has that of the character
   * after it.
   */
  readonly offsets: readonly number[];
}

/** `- 4 -`, `第4页`, `|---|---|`. */
const DROPPED =
  /^(?:[-—–]{1,3}\s*\d{1,3}\s*[-—–]{1,3}|第\s*\d{1,3}\s*页(?:\s*[,/]?\s*共\s*\d{1,3}\s*页)?|[|:\s-]*-{3,}[|:\s-]*)$/;

/** The plain text of a range of the normalized text. */
export function plainOf(normalized: Normalized, start: number, end: number): Plain {
  const pieces: string[] = [];
  const offsets: number[] = [];
  // Nothing is between the start of the range and its first character.
  let before = Infinity;
  for (let offset = start; offset < end; offset++) {
    const character = normalized.text[offset]!;
    if (character === "\n" || character === " ") continue;
    const place = toSource(normalized, offset, offset + 1);
    const gap = gapIn(normalized.source, before, place.start);
    pieces.push(gap, character);
    for (let unit = 0; unit <= gap.length; unit++) offsets.push(offset);
    before = place.end;
  }
  // Empty lines at the end may be cells.
  const next = end < normalized.text.length
    ? toSource(normalized, end, end + 1).start
    : normalized.source.length;
  const gap = gapIn(normalized.source, before, next);
  pieces.push(gap);
  for (let unit = 0; unit < gap.length; unit++) offsets.push(end);
  return withoutDropped({ text: pieces.join(""), offsets });
}

function gapIn(source: string, start: number, end: number): string {
  if (end <= start) return "";
  const between = source.slice(start, end);
  const kept = between.replace(/[^\n]/g, "");
  return kept === "" && /\s/.test(between) ? " " : kept;
}

function withoutDropped({ text, offsets }: Plain): Plain {
  const kept: string[] = [];
  const keptOffsets: number[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n?/g)) {
    if (DROPPED.test(line.trim())) continue;
    kept.push(line);
    for (let at = 0; at < line.length; at++) keptOffsets.push(offsets[index + at]!);
  }
  return { text: kept.join(""), offsets: keptOffsets };
}

import type { Normalized, Span } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";

/** Whether a range of the normalized text begins in one of the spans of the source text. */
export function isWithin(
  spans: readonly Span[],
  normalized: Normalized,
  start: number,
  end: number,
): boolean {
  if (spans.length === 0) return false;
  const place = toSource(normalized, start, end);
  return spans.some((span) => place.start >= span.start && place.start < span.end);
}

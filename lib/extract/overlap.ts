import type { Span } from "@/model/mod.ts";

/** Whether two spans have a place in common. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

import type { Span } from "@/model/mod.ts";
import { overlap } from "./overlap.ts";

/** Makes the check whether a span meets none of some others; spans are asked in their order. */
export function outside(others: readonly Span[]): (span: Span) => boolean {
  let at = 0;
  return (span) => {
    while (at < others.length && others[at]!.end <= span.start) at++;
    return at === others.length || !overlap(others[at]!, span);
  };
}

import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import type { Made } from "./narrative.ts";

/** Takes figures back: their numbers are left, with what they may be. */
export function takeBack(
  figures: readonly Candidate[],
  context: Context,
  { candidates, besides, left }: Made,
): void {
  for (const figure of figures) {
    candidates.splice(candidates.indexOf(figure), 1);
    const quantity = context.prose.quantities.find(({ start }) => start === figure.printedStart)!;
    const others = besides.get(figure.printedStart) ?? (() => []);
    left.push({ quantity, context, reason: undefined, likely: () => [figure.code, ...others()] });
  }
}

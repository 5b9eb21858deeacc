import type { Context } from "../context.ts";
import type { Reading } from "./reading.ts";

/** Where a figure of prose is. */
export function placed(
  { sentence, place }: Context,
  { start, end }: Pick<Reading, "start" | "end">,
) {
  return {
    where: "narrative" as const,
    section: place().chapter?.title ?? null,
    start,
    end,
    contextStart: sentence.start,
    contextEnd: sentence.end,
  };
}

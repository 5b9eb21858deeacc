import type { Codebook } from "@/codebook/mod.ts";

/** The ids of the measures that are proportions. */
export function sharesOf({ measures }: Pick<Codebook, "measures">): string[] {
  return [...measures].filter(([, { kind }]) => kind === "share").map(([id]) => id);
}

import { choices } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";

/** Throws a `RangeError` for a measure that is not a share, so that it has no rate to draw. */
export function checkShare(measure: string, { codebook: { measures } }: DrawOptions): void {
  if (measures.get(measure)?.kind === "share") return;
  const shares = [...measures].filter(([, { kind }]) => kind === "share").map(([id]) => id);
  throw new RangeError(
    `Cannot draw "${measure}" as a rate: it is not a share of the codebook; these are ${
      choices(measure, shares)
    }`,
  );
}

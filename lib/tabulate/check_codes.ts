import { choices, type Indicators } from "@/model/mod.ts";

/** Throws a `RangeError` for a figure whose code is not in the codebook. */
export function checkCodes(
  figures: readonly { readonly code: string }[],
  indicators: Indicators,
): void {
  const stranger = figures.find(({ code }) => !indicators.has(code));
  if (stranger === undefined) return;
  throw new RangeError(
    `Cannot tabulate "${stranger.code}": the codebook has no such indicator; the nearest are ${
      choices(stranger.code, indicators.keys())
    }`,
  );
}

import { extent, type Language, wordsIn } from "@/model/mod.ts";

const TITLE = { zh: "年份", en: "Year" } as const;

/** Pixels that a year needs. */
const LABEL = 46;

/**
 * The `x` encoding of the field `year`: half a year of room at both ends, as many labels as `width`
 * pixels hold.
 */
export function yearAxis(years: readonly number[], lang: Language, width: number) {
  const [first, last] = extent(years);
  const step = Math.ceil((last - first + 1) / Math.max(1, Math.floor(width / LABEL)));
  const values = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  );
  return {
    field: "year",
    type: "quantitative",
    title: wordsIn(TITLE, lang),
    scale: { domain: [first - 0.5, last + 0.5], nice: false, zero: false },
    axis: { values, format: "d", grid: false },
  };
}

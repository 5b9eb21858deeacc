import { type Language, wordsIn } from "@/model/mod.ts";
import { plotWidth, TEXT, type ThemeOptions } from "./theme.ts";

const TITLE = { zh: "年份", en: "Year" } as const;

/** Pixels for one year at most, on screen; in print, years take all the room that there is. */
const WIDEST = 34;

/**
 * The `x` encoding of the field `year` where each year has a band of `step` pixels; labels as there
 * is room.
 */
export function yearBands(years: readonly number[], lang: Language, step: number): object {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const domain = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = Math.ceil(2.8 * TEXT.label / step);
  return {
    field: "year",
    type: "ordinal",
    title: wordsIn(TITLE, lang),
    scale: { domain },
    axis: {
      values: domain.filter((_, index) => index % every === 0),
      labelAngle: 0,
      labelOverlap: false,
      ticks: false,
      domain: false,
    },
  };
}

/** Pixels for one year, so that all fit right of `left` pixels of names. */
export function gridStep(years: readonly number[], left: number, options: ThemeOptions): number {
  const { preset = "screen" } = options;
  const count = Math.max(...years) - Math.min(...years) + 1;
  const step = Math.floor(plotWidth(left, 0, options) / count);
  return preset === "screen" ? Math.min(WIDEST, step) : step;
}

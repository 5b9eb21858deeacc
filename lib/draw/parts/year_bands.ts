import { type Language, wordsIn } from "@/model/mod.ts";
import { TEXT } from "./theme.ts";

const TITLE = { zh: "年份", en: "Year" } as const;

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

import type { Language } from "./options.ts";
import { TEXT, WIDTH } from "./theme.ts";

/** The `x` encoding of the field `year` where each year has a band of its own; at most a dozen labels. */
export function yearBands(years: readonly number[], lang: Language): object {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const domain = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = Math.ceil(2.8 * TEXT.label / gridStep(years));
  return {
    field: "year",
    type: "ordinal",
    title: lang === "zh" ? "年份" : "Year",
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

/** Pixels for one year, so that all fit beside names. */
export function gridStep(years: readonly number[]): number {
  const count = Math.max(...years) - Math.min(...years) + 1;
  return Math.min(34, Math.floor((WIDTH - 120) / count));
}

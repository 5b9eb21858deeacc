import type { Language } from "./options.ts";

/** The `x` encoding of the field `year`: half a year of room at both ends, at most a dozen labels. */
export function yearAxis(years: readonly number[], lang: Language): object {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = Math.ceil((last - first + 1) / 12);
  const values = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  );
  return {
    field: "year",
    type: "quantitative",
    title: lang === "zh" ? "年份" : "Year",
    scale: { domain: [first - 0.5, last + 0.5], nice: false, zero: false },
    axis: { values, format: "d", grid: false },
  };
}

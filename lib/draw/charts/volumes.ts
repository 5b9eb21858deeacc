import type { DataFrame } from "nodejs-polars";
import { measureLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { issuerLines, type VolumesOptions } from "../parts/issuer_lines.ts";
import { issuerCount, selectMeasure } from "../parts/measure_rows.ts";
import { rangeOf } from "../parts/range_of.ts";
import { sampledIssuers } from "../parts/sampled_issuers.ts";

const WORDS = {
  zh: {
    axis: (label: string) => `${label}（件）`,
    alt: (label: string, issuers: number, years: string, values: string) =>
      `${label}：${issuers} 个发布单位，${years} 年，${values} 件。`,
  },
  en: {
    axis: (label: string) => label,
    alt: (label: string, issuers: number, years: string, values: string) =>
      `${label}, ${years}: ${values} (issuers: ${issuers}).`,
  },
} as const;

/**
 * Requests for information over the years: a point for each report, full where the report was
 * parsed, hollow where it was coded; a circle for received, a triangle for accepted. Lines join
 * consecutive years of an issuer and indicator. Breaks of form and of law that touch the indicator
 * are marked, and lines stop at those across which it is not comparable. Of more than 120 issuers a sample is
 * drawn.
 *
 * Takes the rows `volume` of the frame `measures`; values are cases (件). Throws a `RangeError`
 * where no report has a value, and where more than six issuers are to have a colour each.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { volumes } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = volumes(measure(figures, codebook), { lang: "en", codebook });
 * assertMatch(chart.description, /2010–2025: 0–223 \(issuers: 62\)/);
 * ```
 */
export function volumes(measures: DataFrame, options: VolumesOptions): Chart {
  const words = wordsIn(WORDS, options.lang);
  const all = selectMeasure(measures, "volume", options);
  const selected = sampledIssuers(all, options);
  const { rows } = selected;
  const label = measureLabel("volume", options);
  const values = rows.map(({ value }) => value);
  const years = rangeOf(rows.map(({ year }) => year));
  return figureChart({
    title: label,
    alt: () => words.alt(label, issuerCount(rows), years, rangeOf(values)),
    ...issuerLines({
      ...{ selected, rows, values, axis: words.axis(label) },
      point: ({ value }) => ({ value }),
      fields: ["value"],
    }, options),
  }, options);
}

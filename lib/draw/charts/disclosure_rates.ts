import type { DataFrame } from "nodejs-polars";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { caption, measureNotes } from "../parts/caption.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { formSections } from "../parts/form_sections.ts";
import { selectMeasures } from "../parts/measure_rows.ts";
import { mostRecent } from "../parts/most_recent.ts";
import { proportionPanels } from "../parts/proportion_panels.ts";
import { CODED_SIGN } from "../parts/report_labels.ts";
import { breaksWithin, breakWarnings } from "../parts/series_breaks.ts";
import { SMALL_N } from "../parts/theme.ts";

/** From the lowest rate to the highest: the first is the one to quote. */
const RATES = [
  "disclosure_rate.all",
  "disclosure_rate.handled",
  "disclosure_rate.decided",
] as const;

const WORDS = {
  zh: {
    title: "公开率：全部或部分公开的占比",
    over: ["占全部结果", "不含不予处理、其他处理", "仅占公开与不予公开之和"],
    note: `横线为单份报告所反映过程的 Wilson 95% 区间，右侧为件数；空心点：n < ${SMALL_N}。`,
    alt: (title: string, count: number, rates: readonly string[]) =>
      `${title}：${count} 份报告；${rates.join("；")}。`,
  },
  en: {
    title: "Disclosure rate: granted in whole or in part",
    over: [
      "Of all outcomes",
      "Without not processed and other handling",
      "Of granted, partial and refused alone",
    ],
    note: "Lines: Wilson 95 % interval of the process behind one report; counts at the right. " +
      `Hollow points: n < ${SMALL_N}.`,
    alt: (title: string, count: number, rates: readonly string[]) =>
      `${title}, ${count} reports: ${rates.join("; ")}.`,
  },
} as const;

/**
 * The disclosure rates of each report beside each other: over all outcomes, without what was not
 * processed or handled otherwise, and over what was granted or refused alone. One without the others
 * misleads, since they can be far apart; the caption says what each leaves out. Reports of forms that
 * do not compare stand apart. Takes the rows
 * `disclosure_rate.*` of the frame `measures`. Throws a `NothingToDrawError` where no report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { disclosureRates } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = disclosureRates(measure(figures, codebook), { lang: "en", codebook });
 * assertMatch(chart.description, /reports: Of all outcomes; /);
 * ```
 */
export function disclosureRates(measures: DataFrame, options: DrawOptions): Chart {
  const { lang, codebook } = options;
  const words = wordsIn(WORDS, lang);
  const panels = RATES.map((measure, index) => ({ measure, heading: words.over[index] ?? "" }));
  const ids = panels.map(({ measure }) => ({ measure }));
  const selected = mostRecent(selectMeasures(measures, ids, options), options, {
    panels: panels.length,
    headings: 2,
  });
  const { rows, sectionOf } = formSections(selected.rows, options);
  const { drawn, shown } = proportionPanels(rows, panels, options, sectionOf);
  const title = options.title ?? words.title;
  return figureChart({
    title,
    alt: words.alt(title, selected.reports.length, drawn.map(({ heading }) => heading)),
    notes: [words.note, ...breakWarnings(breaksWithin(selected.rows, lang, codebook), lang)],
    definitions: measureNotes(selected, options),
    counts: caption(selected, options, { sign: CODED_SIGN }),
    ...shown,
  }, options);
}

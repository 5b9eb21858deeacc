import type { DataFrame } from "nodejs-polars";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { proportionPanels } from "../parts/proportion_panels.ts";

/** From the lowest rate to the highest: the first is the one to quote. */
const RATES = ["all", "handled", "decided"] as const;

const WORDS = {
  zh: {
    title: "公开率：全部或部分公开的占比",
    over: {
      all: "占全部结果",
      handled: "不含不予处理、其他处理",
      decided: "仅占公开与不予公开之和",
    },
  },
  en: {
    title: "Disclosure rate: granted in whole or in part",
    over: {
      all: "Of all outcomes",
      handled: "Without not processed and other handling",
      decided: "Of granted, partial and refused alone",
    },
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
  const { title, over } = wordsIn(WORDS, options.lang);
  const panels = RATES.map((rate) => ({
    measure: `disclosure_rate.${rate}`,
    heading: over[rate],
  }));
  return proportionPanels(measures, { title, panels }, options);
}

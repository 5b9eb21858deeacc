import type { DataFrame } from "nodejs-polars";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { proportionPanels } from "../parts/proportion_panels.ts";

/** Options of {@linkcode remedies}. */
export interface RemediesOptions extends DrawOptions {
  /**
   * Whether shares are of all cases, of those concluded, or of those upheld or corrected; default:
   * concluded.
   */
  readonly over?: "all" | "concluded" | "decided";
  /** The result that is counted; default: corrected. */
  readonly result?: "corrected" | "upheld";
}

/** The ways of challenging an answer: what their indicators and their measures begin with. */
const WAYS = [
  ["reconsideration", "reconsideration"],
  ["litigation", "litigation"],
  ["litigation.direct", "litigation_direct"],
  ["litigation.after_reconsideration", "litigation_after_reconsideration"],
] as const;

const WORDS = {
  zh: {
    title: { corrected: "被纠正的案件占比", upheld: "被维持的案件占比" },
    over: { all: "占全部案件", concluded: "占审结案件", decided: "占维持与纠正之和" },
    ways: ["行政复议", "行政诉讼", "其中：直接起诉", "其中：复议后起诉"],
  },
  en: {
    title: { corrected: "Share of cases corrected", upheld: "Share of cases upheld" },
    over: {
      all: "Of all cases",
      concluded: "Of the cases concluded",
      decided: "Of the cases upheld or corrected",
    },
    ways: ["Reconsideration", "Litigation", "of this, direct", "of this, after reconsideration"],
  },
} as const;

/**
 * How often challenges succeed, or fail: a panel for reconsideration, litigation, direct litigation
 * and litigation after reconsideration, in each a point for a report on its Wilson 95 % interval,
 * hollow for fewer than five cases. Takes the rows of the measures `reconsideration_outcome.…`,
 * `litigation_outcome.…` and so on of the frame `measures`. Throws a `NothingToDrawError` where no
 * report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { remedies } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = remedies(measure(figures, codebook), { lang: "en", codebook });
 * const cases = chart.datasets!.numbers.map((row) => Object(row).cases);
 * assertEquals(cases.slice(0, 2), ["0 / 3", "0 / 12"]);
 * ```
 */
export function remedies(measures: DataFrame, options: RemediesOptions): Chart {
  const { over = "concluded", result = "corrected" } = options;
  const words = wordsIn(WORDS, options.lang);
  const panels = WAYS.map(([indicator, measure], index) => ({
    measure: `${measure}_outcome.${over}`,
    component: `${indicator}.${result}`,
    heading: words.ways[index]!,
  }));
  const [title, subtitle] = [words.title[result], words.over[over]];
  return proportionPanels(measures, { title, subtitle, panels }, options);
}

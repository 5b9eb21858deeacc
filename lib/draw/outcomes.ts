import type { DataFrame } from "nodejs-polars";
import { wordsIn } from "../model/mod.ts";
import type { Chart } from "./chart.ts";
import { composition, type Part } from "./_composition.ts";
import { selectMeasure } from "./_measure_rows.ts";
import { componentsOf, type DrawOptions, indicatorLabel } from "./options.ts";

/** Outcomes that the forms of 2014 and of 2019, and local annexes, cut differently are summed up under a name of ours. */
const GROUPS = {
  unavailable: [
    "outcomes.cannot_provide",
    "outcomes.not_exist",
    "outcomes.not_this_agency",
    "outcomes.unclear",
  ],
  procedural: [
    "outcomes.amendment_requested",
    "outcomes.other_channel",
    "outcomes.not_processed",
    "outcomes.duplicate",
    "outcomes.other",
  ],
} as const;

const SINGLE = [
  "outcomes.granted",
  "outcomes.already_public",
  "outcomes.partial",
  "outcomes.refused",
] as const;

const WORDS = {
  zh: {
    title: "申请的办理结果",
    unavailable: "事实上无法提供",
    procedural: "程序性处理",
    note: (label: string, members: readonly string[]) => `${label}：${members.join("、")}。`,
  },
  en: {
    title: "Outcomes of applications",
    unavailable: "Cannot be provided",
    procedural: "Procedural",
    note: (label: string, members: readonly string[]) => `${label}: ${members.join("; ")}.`,
  },
} as const;

/**
 * What became of the applications: a bar for each report, divided by outcome, n beside it. Takes the
 * rows `outcome_share` of the frame `measures`. Throws a `RangeError` where no report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { outcomes } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = outcomes(measure(figures, codebook), { lang: "en", codebook });
 * assertMatch(chart.description, /^Outcomes of applications, \d+ reports/);
 * ```
 */
export function outcomes(measures: DataFrame, options: DrawOptions): Chart {
  const words = wordsIn(WORDS, options.lang);
  const selected = selectMeasure(measures, "outcome_share", options);
  const used = componentsOf(selected.rows, options);
  const parts: Part[] = SINGLE.map((id) => ({
    label: indicatorLabel(id, options),
    components: [id],
  }));
  const notes: string[] = [];
  for (const group of ["unavailable", "procedural"] as const) {
    parts.push({ label: words[group], components: GROUPS[group] });
    const members = GROUPS[group].filter((id) => used.includes(id));
    const labels = members.map((id) => indicatorLabel(id, options));
    if (labels.length > 0) notes.push(words.note(words[group], labels));
  }
  const title = options.title ?? words.title;
  return composition({ title, selected, parts, notes }, options);
}

import type { DataFrame } from "nodejs-polars";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { componentParts } from "../parts/component_parts.ts";
import { composition } from "../parts/composition.ts";
import { formSections } from "../parts/form_sections.ts";
import { selectMeasure } from "../parts/measure_rows.ts";

const TITLE = { zh: "申请的办理结果", en: "Outcomes of requests" } as const;

/**
 * How requests were answered: a bar for each report, divided by outcome, n beside it. Outcomes
 * that forms divide differently are summed up as `component_groups.csv` names them, and reports of
 * forms that do not compare stand apart. Takes the rows `outcome_share` of the frame `measures`.
 * Throws a `RangeError` where no report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { outcomes } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = outcomes(measure(figures, codebook), { lang: "en", codebook });
 * const cases = chart.datasets!.numbers.map((row) => Object(row).cases);
 * assertEquals(cases.slice(0, 2), ["1 / 1", "7 / 23"]);
 * ```
 */
export function outcomes(measures: DataFrame, options: DrawOptions): Chart {
  const all = selectMeasure(measures, "outcome_share", options);
  const { selected, ...sections } = formSections(all, options);
  const { parts, notes } = componentParts("outcome_share", selected.rows, options);
  const title = wordsIn(TITLE, options.lang);
  return composition({ title, selected, parts, notes, ...sections }, options);
}

import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import type { MeasureOptions } from "../options.ts";
import { measureComposition } from "../parts/measure_composition.ts";

/**
 * How disputes ended: a bar for each report, divided by result, n beside it. Takes the rows of one
 * measure of the frame `measures` whose components are results, as `reconsideration_outcome.all`.
 * Throws a `RangeError` where no report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { disputeOutcomes } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = disputeOutcomes(measure(figures, codebook), {
 *   lang: "en",
 *   codebook,
 *   measure: "reconsideration_outcome.all",
 * });
 * const cases = chart.datasets!.numbers.map((row) => Object(row).cases);
 * assertEquals(cases.slice(0, 2), ["1 / 3", "2 / 3"]);
 * ```
 */
export function disputeOutcomes(measures: DataFrame, options: MeasureOptions): Chart {
  return measureComposition(measures, options.measure, options);
}

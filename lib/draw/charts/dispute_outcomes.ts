import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { measureComposition } from "../parts/measure_composition.ts";

/** Options of {@linkcode disputeOutcomes}. */
export interface DisputeOutcomesOptions extends DrawOptions {
  /**
   * Id of the measure: `reconsideration_outcome.all` or another whose components are results of
   * cases.
   */
  readonly measure: string;
}

/**
 * How disputes ended: a bar for each report, divided by result, n beside it. Takes the rows of one
 * measure of the frame `measures`. Throws a `RangeError` where no report has one.
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
export function disputeOutcomes(measures: DataFrame, options: DisputeOutcomesOptions): Chart {
  return measureComposition(measures, options.measure, options);
}

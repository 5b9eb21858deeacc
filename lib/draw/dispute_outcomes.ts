import type { DataFrame } from "nodejs-polars";
import type { Chart } from "./chart.ts";
import { compositionOf } from "./composition_of.ts";
import type { DrawOptions } from "./options.ts";

/** Options of {@linkcode disputeOutcomes}. */
export interface DisputeOutcomesOptions extends DrawOptions {
  /** Id of the measure: `reconsideration_outcome.all` or another whose components are results of cases. */
  readonly measure: string;
}

/**
 * How disputes ended: a bar for each report, divided by result, n beside it. Takes the rows of one
 * measure of the frame `measures`. Throws a `RangeError` where no report has one.
 */
export function disputeOutcomes(measures: DataFrame, options: DisputeOutcomesOptions): Chart {
  return compositionOf(measures, options.measure, options);
}

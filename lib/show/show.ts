import type { Chart } from "@/draw/mod.ts";
import { chartBundle } from "./_chart_bundle.ts";
import { display } from "./_display.ts";

/** Options of {@linkcode show}. */
export interface ShowOptions {
  /** Under what name the chart is saved in `charts`: the page of a run then links to its files. */
  readonly name?: string;
}

/**
 * Shows a chart under the running cell: interactive where the front end can, else as a picture,
 * else as title and description. Always write `await show(chart)`: without the wait a front end may
 * lose it.
 *
 * Throws a `RangeError` where the chart has no rows, carries a number that is not finite, needs a
 * character that the font does not have, or is larger than 2 MB.
 *
 * @example
 * ```ts
 * import { show } from "@/show/mod.ts";
 *
 * await show({
 *   $schema: "https://vega.github.io/schema/vega-lite/v5.json",
 *   description: "One bar.",
 *   title: "Requests",
 *   data: { values: [{ year: "2014", count: 12 }] },
 *   mark: "bar",
 *   encoding: {
 *     x: { field: "year", type: "nominal" },
 *     y: { field: "count", type: "quantitative" },
 *   },
 * });
 * ```
 */
export async function show(chart: Chart, { name }: ShowOptions = {}): Promise<void> {
  await display(await chartBundle(chart, name));
}

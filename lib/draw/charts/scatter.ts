import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import { measureScatter, type ScatterOptions } from "../parts/measure_scatter.ts";
import { ownChart } from "../parts/own_chart.ts";
import type { OwnChartOptions } from "../parts/own_options.ts";

/**
 * Points of two columns of any frame, or of two measures.
 *
 * Of any frame: `x` and `y` are names of columns, of numbers or categories; `label` names the points
 * as far as there is room. Throws as `ownChart` does.
 *
 * Of two measures of the same reports, where `x` and `y` name them as `{ measure: "volume" }`: a
 * point for each report, by issuer or level, hollow where a denominator is below five. Counts that
 * are a hundredfold apart have a logarithmic axis. The caption has Spearman's rank correlation
 * from ten points of two issuers on. Takes the frame `measures`. Throws a `NothingToDrawError`
 * where no report has both values, and a `RangeError` where a measure has several components and
 * none is named, or where more than six issuers are to have a colour each.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { scatter } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = scatter(measure(figures, codebook), {
 *   lang: "en",
 *   codebook,
 *   x: { measure: "volume" },
 *   y: { measure: "disclosure_rate.all" },
 * });
 * assertEquals(Object(chart.datasets!.numbers[0]).up, "100.0%");
 * assertEquals(
 *   scatter(figures, { lang: "zh", x: "year", y: "value", colour: "rank" }).datasets!.numbers.length,
 *   figures.height,
 * );
 * ```
 */
export function scatter(frame: DataFrame, options: OwnChartOptions | ScatterOptions): Chart {
  return isOfMeasures(options)
    ? measureScatter(frame, options)
    : ownChart("scatter", frame, options);
}

function isOfMeasures(options: OwnChartOptions | ScatterOptions): options is ScatterOptions {
  return typeof options.x === "object";
}

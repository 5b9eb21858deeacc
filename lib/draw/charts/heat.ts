import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import { ownChart } from "../parts/own_chart.ts";
import type { OwnChartOptions } from "../parts/own_options.ts";

/**
 * Cells of two categories, pale to dark by the number in `colour`.
 *
 * Takes any frame; throws as `ownChart` does.
 *
 * @example
 * ```ts
 * import { draw, pl } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const frame = pl.DataFrame({ issuer: ["甲县", "乙县"], year: [2018, 2018], value: [4, 70] });
 * const chart = draw.heat(frame, { lang: "zh", x: "year", y: "issuer", colour: "value" });
 * assertEquals(chart.datasets!.numbers.length, 2);
 * ```
 */
export function heat(frame: DataFrame, options: OwnChartOptions): Chart {
  return ownChart("heat", frame, options);
}

import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import { ownChart } from "../parts/own_chart.ts";
import type { OwnChartOptions } from "../parts/own_options.ts";

/**
 * Points of numbers for categories, as of all counties of each year. They lie where the names of the
 * categories would not fit below them.
 *
 * Takes any frame; throws as `ownChart` does.
 *
 * @example
 * ```ts
 * import { draw, pl } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const frame = pl.DataFrame({ issuer: ["甲县", "乙县"], year: [2018, 2018], value: [4, 70] });
 * const chart = draw.dots(frame, { lang: "zh", x: "issuer", y: "value" });
 * assertEquals(chart.datasets!.numbers.length, 2);
 * ```
 */
export function dots(frame: DataFrame, options: OwnChartOptions): Chart {
  return ownChart("dots", frame, options);
}

import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import { ownChart } from "../parts/own_chart.ts";
import type { OwnChartOptions } from "../parts/own_options.ts";

/**
 * Lines over years or other numbers, or over categories: the rows of one `colour`, `label` and
 * `facet` are a line. Over years a line stops where a year is missing, and, where the frame has
 * `basis` or `code`, at breaks across which the figures do not compare; these are marked.
 *
 * Takes any frame; throws as `ownChart` does.
 *
 * @example
 * ```ts
 * import { draw, pl } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const frame = pl.DataFrame({ issuer: ["甲县", "乙县"], year: [2018, 2018], value: [4, 70] });
 * const chart = draw.line(frame, { lang: "zh", x: "year", y: "value", colour: "issuer" });
 * assertEquals(chart.datasets!.numbers.length, 2);
 * ```
 */
export function line(frame: DataFrame, options: OwnChartOptions): Chart {
  return ownChart("line", frame, options);
}

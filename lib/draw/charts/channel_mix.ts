import type { DataFrame } from "nodejs-polars";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { measureComposition } from "../parts/measure_composition.ts";

const TITLE = { zh: "申请渠道", en: "Channels of requests" } as const;

/**
 * The ways by which requests came in: a bar for each report, divided by channel, n beside it. Takes
 * the rows `application_channel_share` of the frame `measures`. Throws a `RangeError` where no
 * report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { channelMix } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = channelMix(measure(figures, codebook), { lang: "zh", codebook });
 * const cases = chart.datasets!.numbers.map((row) => Object(row).cases);
 * assertEquals(cases, ["1 / 1"]);
 * ```
 */
export function channelMix(measures: DataFrame, options: DrawOptions): Chart {
  const title = wordsIn(TITLE, options.lang);
  return measureComposition(measures, "application_channel_share", options, title);
}

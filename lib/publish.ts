import { type Chart, NothingToDrawError } from "./draw/mod.ts";
import type { DataStamp, Language } from "./model/mod.ts";
import { save, say, show, unsave } from "./show/mod.ts";

/** Options of {@linkcode publish}. */
export interface PublishOptions {
  /** The folder of the run; the chart goes to `charts` in it. */
  readonly out: string;
  /** Language of the message where there is nothing to draw. */
  readonly lang: Language;
  /** The data of the run, and its parameters, for the manifest of the chart. */
  readonly data?: DataStamp;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/**
 * Draws a chart, shows it under the running cell and saves it as `<out>/charts/<name>.svg`, `.png`,
 * `.pdf`, `.json` and `.csv`, with its manifest. Where the reports give nothing to draw it says so
 * instead, so that a notebook runs over any folder, and removes what an earlier run saved of it.
 *
 * Throws as `show` and `save` do, and what `draw` throws besides `NothingToDrawError`.
 *
 * @example
 * ```ts
 * import { publish } from "@/publish.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const out = await Deno.makeTempDir();
 * await publish("requests", () => ({
 *   $schema: "https://vega.github.io/schema/vega-lite/v5.json",
 *   description: "One bar.",
 *   datasets: { numbers: [{ year: "2014", count: 12 }] },
 *   data: { name: "numbers" },
 *   mark: "bar",
 *   encoding: {
 *     x: { field: "year", type: "nominal" },
 *     y: { field: "count", type: "quantitative" },
 *   },
 * }), { out, lang: "en" });
 * assertEquals((await Deno.stat(`${out}/charts/requests.svg`)).isFile, true);
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function publish(
  name: string,
  draw: () => Chart,
  { out, lang, ...run }: PublishOptions,
): Promise<void> {
  const chart = drawn(draw);
  if (chart instanceof NothingToDrawError) {
    await unsave(name, { out: `${out}/charts` });
    return await say(chart.bilingual, lang);
  }
  await show(chart, { name });
  await save(chart, name, { out: `${out}/charts`, ...run });
}

function drawn(draw: () => Chart): Chart | NothingToDrawError {
  try {
    return draw();
  } catch (error) {
    if (error instanceof NothingToDrawError) return error;
    throw error;
  }
}

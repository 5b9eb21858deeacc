import type { Language } from "../model/mod.ts";
import { display } from "./_display.ts";
import { type Explained, explanationOf } from "./_explanation.ts";
import { explanationBundle } from "./_explanation_bundle.ts";

/**
 * Shows what a report says of one indicator: the figure to use, its quotation marked in its sentence or table row, the rule
 * that took it, the figures that are not used, and the findings and corrections that touch it. In a
 * terminal, as text. Always write `await explain(…)`: without the wait a front end may lose it.
 *
 * Throws a `RangeError` where there is no such report. An indicator that the report does not state is told
 * as that.
 *
 * @example
 * ```ts
 * import { load } from "@/mod.ts";
 * import { explain } from "@/show/mod.ts";
 *
 * const frames = await load({ reports: "data/reports" });
 * await explain(frames, "hohhot-2014", "hotline.completion_rate", { lang: "en" });
 * // Used: 98.2 % (corrected) …
 * ```
 */
export async function explain(
  frames: Explained,
  report: string,
  code: string,
  { lang = "en" }: { readonly lang?: Language } = {},
): Promise<void> {
  await display(explanationBundle(explanationOf(frames, report, code, lang), lang));
}

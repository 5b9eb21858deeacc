import { type Codebook, ownCodebook } from "@/codebook/mod.ts";
import type { Language } from "@/model/mod.ts";
import { display } from "./_display.ts";
import { type Explained, explanationOf } from "./_explanation.ts";
import { explanationBundle } from "./_explanation_bundle.ts";

/** Options of {@linkcode explain}. */
export interface ExplainOptions {
  /** Default: English. */
  readonly lang?: Language;
  /** Where indicators and the names of values are looked up; default: the project's own. */
  readonly codebook?: Codebook;
}

/**
 * Shows what a report says of one indicator: the figure to use, its quotation marked in its
 * sentence or table row, the rule that took it, the figures that are not used, and the findings and
 * corrections about it. In a terminal, as text. The indicator is named by its id, its label in
 * Chinese or English, or an alias. Always write `await explain(…)`: without the wait a front end
 * may lose it.
 *
 * Throws a `RangeError` where there is no such report (one in a subfolder may be named without it, where
 * no other one ends so), and where there is no such indicator, with
 * the nearest ones. An indicator that the report does not state is reported as such, not as zero, with
 * the unread numbers that may count it, and how many numbers of the prose are unread.
 *
 * @example
 * ```ts
 * import { load } from "@/mod.ts";
 * import { explain } from "@/show/mod.ts";
 *
 * const frames = await load({ reports: "data/reports" });
 * await explain(frames, "hohhot-2014", "热线办结率", { lang: "en" });
 * // Used: 98.2 % (corrected) …
 * ```
 */
export async function explain(
  frames: Explained,
  report: string,
  indicator: string,
  { lang = "en", codebook = ownCodebook() }: ExplainOptions = {},
): Promise<void> {
  const options = { lang, codebook };
  await display(explanationBundle(explanationOf(frames, report, indicator, options), options));
}

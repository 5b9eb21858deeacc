import type { Identity } from "@/model/mod.ts";
import type { SeriesBreak } from "./breaks.ts";

/**
 * The breaks that fall inside the time that a report covers, in the order of the file: its figures
 * are partly of the time before and partly of the time after. The time is the stated period, else
 * the year; a break of its first day is before it. A change of form is inside no report, which has
 * one form.
 *
 * @example
 * ```ts
 * import { breaksInside, loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { breaks } = loadCodebook();
 * const inside = breaksInside({ year: 2019, period: null, kind: "government" }, breaks);
 * assertEquals(inside.map(({ id }) => id), ["law.regulations2019"]);
 * ```
 */
export function breaksInside(
  { year, period, kind }: Pick<Identity, "year" | "period" | "kind">,
  breaks: readonly SeriesBreak[],
): SeriesBreak[] {
  const { start, end } = period ?? { start: `${year}-01-01`, end: `${year}-12-31` };
  return breaks.filter((each) =>
    each.kind !== "form" && start < each.date && each.date <= end &&
    (each.issuers.length === 0 || kind !== null && each.issuers.includes(kind))
  );
}

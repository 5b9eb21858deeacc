import { choices, type Language, wordsIn } from "@/model/mod.ts";
import type { Codebook } from "./codebook.ts";

/**
 * The language of a label and the codebook that it comes from; labels have two lines in `zh+en`.
 */
export interface LabelOptions<Part extends keyof Codebook> {
  readonly lang: Language;
  readonly codebook: Pick<Codebook, Part>;
}

/**
 * The codebook's label of an indicator. Throws a `RangeError` for an id that it does not have.
 *
 * @example
 * ```ts
 * import { indicatorLabel, loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const options = { lang: "zh", codebook: loadCodebook() } as const;
 * assertEquals(indicatorLabel("applications.received", options), "收到申请数");
 * ```
 */
export function indicatorLabel(id: string, options: LabelOptions<"indicators">): string {
  return labelIn(options.lang, options.codebook.indicators, id);
}

/** The codebook's label of a measure. Throws a `RangeError` for an id that it does not have. */
export function measureLabel(id: string, options: LabelOptions<"measures">): string {
  return labelIn(options.lang, options.codebook.measures, id);
}

/** The codebook's label of a theme. Throws a `RangeError` for an id that it does not have. */
export function themeLabel(id: string, options: LabelOptions<"themes">): string {
  return labelIn(options.lang, options.codebook.themes, id);
}

/**
 * What a value of a column is called, as `province_level` of `scope`. Throws a `RangeError` for a
 * value that the codebook does not name.
 *
 * @example
 * ```ts
 * import { loadCodebook, termLabel } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const options = { lang: "en", codebook: loadCodebook() } as const;
 * assertEquals(termLabel("state", "not_asked", options), "not asked for");
 * ```
 */
export function termLabel(field: string, id: string, options: LabelOptions<"terms">): string {
  return labelIn(options.lang, options.codebook.terms.get(field), id);
}

/**
 * The values of a column that the codebook names, in its order: levels from the highest to the
 * lowest.
 */
export function termIds(field: string, { terms }: Pick<Codebook, "terms">): readonly string[] {
  return [...terms.get(field)?.keys() ?? []];
}

interface Labelled {
  readonly labelZh: string;
  readonly labelEn: string;
}

function labelIn(
  lang: Language,
  known: ReadonlyMap<string, Labelled> | undefined,
  id: string,
): string {
  const entry = known?.get(id);
  if (entry !== undefined) return wordsIn({ zh: entry.labelZh, en: entry.labelEn }, lang);
  const nearest = known === undefined ? "" : `; the nearest are ${choices(id, known.keys())}`;
  throw new RangeError(`Cannot label "${id}": the codebook has no such id${nearest}`);
}

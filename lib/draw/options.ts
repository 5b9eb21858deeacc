import type { Codebook } from "../codebook/mod.ts";

/** The language of titles, axes, legends, captions and tooltips. */
export type Language = "zh" | "en";

/** What every chart takes beside its frame. */
export interface DrawOptions {
  readonly lang: Language;
  /** Where the labels of indicators and measures, and the breaks of series, come from. */
  readonly codebook: Codebook;
  /** How many reports were looked at; default: those that the frame names. The caption tells how many have no value. */
  readonly outOf?: number;
  /** Instead of the title that tells what is shown. */
  readonly title?: string;
}

/** The codebook's label of an indicator. Throws a `RangeError` for an id that it does not have. */
export function indicatorLabel(id: string, { lang, codebook }: DrawOptions): string {
  return labelIn(lang, codebook.indicators.get(id), id);
}

/** The codebook's label of a measure. Throws a `RangeError` for an id that it does not have. */
export function measureLabel(id: string, { lang, codebook }: DrawOptions): string {
  return labelIn(lang, codebook.measures.get(id), id);
}

/** The components that occur, in the order of the codebook. */
export function componentsOf(
  rows: readonly { readonly component: string | null }[],
  { codebook }: DrawOptions,
): string[] {
  const used = new Set(rows.map(({ component }) => component));
  return [...codebook.indicators.keys()].filter((id) => used.has(id));
}

/**
 * The labels of indicators that stand beside each other, without what all of them say before a colon, or
 * in Chinese before a space: "Reconsideration: Upheld" is "Upheld" among its like.
 */
export function siblingLabels(ids: readonly string[], options: DrawOptions): string[] {
  const labels = ids.map((id) => indicatorLabel(id, options));
  const shared = /^[^:]+: |^\p{Script=Han}+ /u.exec(labels[0] ?? "")?.[0] ?? "";
  const isShared = labels.length > 1 && labels.every((label) => label.startsWith(shared));
  return isShared ? labels.map((label) => label.slice(shared.length)) : labels;
}

function labelIn(
  lang: Language,
  entry: { readonly labelZh: string; readonly labelEn: string } | undefined,
  id: string,
): string {
  if (entry === undefined) {
    throw new RangeError(`Cannot label "${id}": the codebook has no such id`);
  }
  return lang === "zh" ? entry.labelZh : entry.labelEn;
}

import type { Indicator, Indicators } from "@/model/mod.ts";

/** What it is worth to be of the family of the figure before, its part, beside it, its whole, or it. */
const FAMILY = 3;
const PART = 1.5;
const SIBLING = 3;
const WHOLE = 0.5;
const SAME = -1;
/** Of the whole behind its parts, where a sum is said: 微博30条、微信20条,`合计50条`. */
const SUM = 6;

/**
 * How much the code of the figure before speaks for each indicator, in the codebook's order: lists name
 * parts of one whole.
 */
export function kinshipOf(
  indicators: Indicators,
): (last: string | undefined, isSum: boolean) => Float64Array {
  const none = new Float64Array(indicators.size);
  const all = [...indicators.values()];
  const kinshipsTo = (isSum: boolean) => {
    const known = new Map<string, Float64Array>();
    return (code: string) =>
      known.getOrInsertComputed(code, () => {
        const last = { code, parent: indicators.get(code)?.parent ?? null };
        return Float64Array.from(all, (one) => kinshipTo(last, one, isSum));
      });
  };
  const ofSum = kinshipsTo(true);
  const ofPart = kinshipsTo(false);
  return (last, isSum) => {
    if (last === undefined) return none;
    return isSum ? ofSum(last) : ofPart(last);
  };
}

function kinshipTo(
  last: { readonly code: string; readonly parent: string | null },
  { id, parent }: Indicator,
  isSum: boolean,
): number {
  const family = familyOf(id) === familyOf(last.code) ? FAMILY : 0;
  if (id === last.code) return family + SAME;
  if (parent === last.code) return family + PART;
  if (parent !== null && parent === last.parent) return family + SIBLING;
  if (last.parent === id) return family + (isSum ? SUM : WHOLE);
  return family;
}

function familyOf(code: string): string {
  return code.slice(0, code.indexOf("."));
}

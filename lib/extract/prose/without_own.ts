import type { Gaps } from "./gaps.ts";

/**
 * Gaps without words of the issuer's own name: what a bureau of education discloses is about
 * education (公开`教育`信息482条), as what a government discloses is about its place.
 */
export function withoutOwn(gaps: Gaps, issuer: string | null): Gaps {
  const rest = (gap: string) => gap.length > 1 && issuer?.includes(gap) ? "" : gap;
  return {
    lead: rest(gaps.lead),
    part: rest(gaps.part),
    inner: rest(gaps.inner),
    tail: rest(gaps.tail),
    after: rest(gaps.after),
  };
}

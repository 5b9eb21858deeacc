/** Pixels that a label needs. */
const LABEL = 44;

/**
 * The `x` encoding of the field `share` over `width` pixels, from 0 to 100 % or to a `largest`
 * above.
 */
export function shareAxis(
  title: string | readonly string[] | null,
  width: number,
  largest = 1,
): object {
  return {
    field: "share",
    type: "quantitative",
    title,
    scale: { domain: [0, largest], nice: false },
    axis: { format: ".0%", tickCount: Math.max(1, Math.min(5, Math.floor(width / LABEL))) },
  };
}

/**
 * The quantile `q` of sorted values: between two of them in proportion to its rank (linear
 * interpolation, type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The
 * American Statistician 50, 1996, pp. 361–365).
 */
export function quantileOf(sorted: readonly number[], q: number): number {
  const rank = q * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
  return below + (rank - Math.floor(rank)) * (above - below);
}

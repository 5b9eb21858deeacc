/**
 * Probabilities adjusted for the number of tests, so that the chance of a single false one among
 * all stays below the level that one compares with (S. Holm, "A simple sequentially rejective
 * multiple test procedure", Scandinavian Journal of Statistics 6, 1979, pp. 65–70).
 */
export function holm(probabilities: readonly number[]): number[] {
  const order = probabilities.map((_, index) => index)
    .sort((a, b) => probabilities[a]! - probabilities[b]!);
  const adjusted = [...probabilities];
  let largest = 0;
  for (const [rank, index] of order.entries()) {
    largest = Math.max(largest, probabilities[index]! * (order.length - rank));
    adjusted[index] = Math.min(1, largest);
  }
  return adjusted;
}

/** The least and the largest of some numbers, as `2012–2025`; of one number that. */
export function rangeOf(values: readonly number[]): string {
  const [least, largest] = [Math.min(...values), Math.max(...values)];
  return least === largest ? String(least) : `${least}–${largest}`;
}

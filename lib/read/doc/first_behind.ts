/** The index of the first of some ranges, in order, that ends behind a place; found by halving. */
export function firstBehind(ranges: readonly { readonly end: number }[], place: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The percentage that lost its decimal point on the way to `printed`, where the counts give `rate`: 95.7 for 957 and
 * 95.667. `null` where the digits are not those of the rate.
 */
export function lostPoint(printed: number, rate: number): number | null {
  for (const decimals of [1, 2]) {
    const rounded = rate.toFixed(decimals);
    if (rounded.replace(".", "") === String(printed)) return Number(rounded);
  }
  return null;
}

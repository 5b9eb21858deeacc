/**
 * The probability that a χ² of one degree of freedom exceeds `x`: erfc(√(x / 2)) (M. Abramowitz and
 * I. A. Stegun, Handbook of Mathematical Functions, 1964, 26.4.11 with 7.1.6 and 7.1.14).
 */
export function chiSquareTail(x: number): number {
  return complementaryError(Math.sqrt(Math.max(x, 0) / 2));
}

/** erfc: by the series of erf where that converges fast, else by the continued fraction. */
function complementaryError(z: number): number {
  const scale = Math.exp(-z * z) / Math.sqrt(Math.PI);
  if (z < 2) {
    let term = 2 * z;
    let sum = term;
    for (let n = 1; term > sum * Number.EPSILON; n++) {
      term *= 2 * z * z / (2 * n + 1);
      sum += term;
    }
    return 1 - scale * sum;
  }
  let fraction = z;
  for (let k = 80; k > 0; k--) fraction = z + k / 2 / fraction;
  return scale / fraction;
}

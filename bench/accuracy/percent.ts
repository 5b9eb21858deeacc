/** A share as text, as `97.4 %`; a dash where there is nothing to take a share of. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${(part / whole * 100).toFixed(1)} %`;
}

import { extent } from "@/model/mod.ts";

/** The least and the largest of some numbers, as `2012–2025`; of one number that. */
export function rangeOf(values: readonly number[]): string {
  const [least, largest] = extent(values);
  return least === largest ? String(least) : `${least}–${largest}`;
}

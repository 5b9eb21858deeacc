/** How many bits there are; slots beyond them share one with others. */
const MOST = 31;
const NUMBERS = new Map<string, number>();

/**
 * Slots as bits, by which most frames that do not fit are told apart from those that may at a glance.
 * Slots may share a bit.
 */
export function slotBits(slots: Iterable<string>): number {
  let bits = 0;
  for (const slot of slots) {
    let number = NUMBERS.get(slot);
    if (number === undefined) NUMBERS.set(slot, number = NUMBERS.size % MOST);
    bits |= 1 << number;
  }
  return bits;
}

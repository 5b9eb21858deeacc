/**
 * The places of terms in a list. They are looked up in a table of numbers that is small enough to
 * stay near the processor, which a `Map` of them is not: every number of a report asks for dozens.
 */
export class TermPlaces {
  readonly #terms: Int32Array;
  readonly #places: Uint32Array;
  readonly #mask: number;

  constructor(terms: readonly number[]) {
    const size = 2 ** Math.ceil(Math.log2(2 * terms.length + 1));
    this.#terms = new Int32Array(size).fill(NONE);
    this.#places = new Uint32Array(size);
    this.#mask = size - 1;
    for (const [place, term] of terms.entries()) {
      const slot = this.#slotOf(term);
      this.#terms[slot] = term;
      this.#places[slot] = place;
    }
  }

  /** The place of a term, or -1. */
  of(term: number): number {
    const slot = this.#slotOf(term);
    return this.#terms[slot] === NONE ? -1 : this.#places[slot]!;
  }

  /** Where a term is, or would be. */
  #slotOf(term: number): number {
    const terms = this.#terms;
    let slot = Math.imul(term, 0x9e3779b1) >>> 8 & this.#mask;
    while (terms[slot] !== term && terms[slot] !== NONE) slot = slot + 1 & this.#mask;
    return slot;
  }
}

const NONE = -1;

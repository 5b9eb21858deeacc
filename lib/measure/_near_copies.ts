/** Copies share this part of their bigrams at least: about one character in ten may differ. */
const ALIKE = 0.8;
/**
 * Sentences that share two bigrams in three (Dice 0.8) meet in a band with a probability above
 * 0.996.
 */
const ROWS = 5;
const BANDS = 40;
/** Sentences of one key that a new one is compared with: the last that were met. */
const COMPARED = 8;

/** A sentence that is almost the same as another. */
export interface NearCopy {
  /** Index of the other text. */
  readonly source: number;
  /** Dice's coefficient of their bigrams, from 0.8 to 1. */
  readonly similarity: number;
}

/** Which pairs are sought. */
export interface Search {
  /** Whether a source is still sought. */
  readonly isSought: (text: number) => boolean;
  /** Whether `source` may be the one that `text` was taken from. */
  readonly mayLend: (source: number, text: number) => boolean;
}

/**
 * For each text that is sought an almost equal one, or nothing where none was found.
 *
 * Alike are texts whose sets of character bigrams have a Dice coefficient (L. R. Dice, "Measures of
 * the amount of ecologic association between species", Ecology 26, 1945, pp. 297–302) of 0.8 or
 * more: 2·|A ∩ B| / (|A| + |B|). Candidates are found by min-wise hashing in bands (A. Z. Broder,
 * "On the resemblance and containment of documents", SEQUENCES 1997, pp. 21–29; J. Leskovec, A.
 * Rajaraman and J. D. Ullman, Mining of Massive Datasets, 2014, ch. 3), with fixed seeds; each is
 * then compared. One band is in memory at a time, and a text is compared with 8 others in each:
 * time and memory grow with the number of texts.
 */
export function nearCopies(
  texts: readonly string[],
  { isSought, mayLend }: Search,
): ReadonlyMap<number, NearCopy> {
  const sets = texts.map(bigramsOf);
  const found = new Map<number, NearCopy>();
  const compare = (source: number, text: number) => {
    if (found.has(text) || !isSought(text) || !mayLend(source, text)) return;
    const similarity = dice(sets[source]!, sets[text]!);
    if (similarity >= ALIKE) found.set(text, { source, similarity });
  };
  // Texts of one key as a chain, from the last one back: no list is made for each key.
  const before = new Int32Array(texts.length);
  for (let band = 0; band < BANDS; band++) {
    const last = new Map<number, number>();
    for (const [text, set] of sets.entries()) {
      const key = keyOf(set, band);
      let other = before[text] = last.get(key) ?? -1;
      for (let compared = 0; other >= 0 && compared < COMPARED; compared++) {
        compare(other, text);
        compare(text, other);
        other = before[other]!;
      }
      last.set(key, text);
    }
  }
  return found;
}

/** The smallest value of each hash function of a band, folded into one number. */
function keyOf(set: Uint32Array, band: number): number {
  let key = 0;
  for (let row = band * ROWS; row < (band + 1) * ROWS; row++) {
    const factor = FACTORS[row]!;
    let least = 0xffffffff;
    for (const bigram of set) {
      const value = Math.imul(bigram, factor) >>> 0;
      if (value < least) least = value;
    }
    key = mix(key ^ least);
  }
  return key;
}

// Fixed, so that each run finds the same; an odd factor loses no bit.
const FACTORS = Uint32Array.from({ length: ROWS * BANDS }, (_, row) => mix(row) | 1);

/** Both sets are sorted. */
function dice(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return 2 * shared / (a.length + b.length);
}

/**
 * The set of a text's pairs of neighbouring UTF-16 code units, as mixed numbers in ascending order.
 */
function bigramsOf(text: string): Uint32Array {
  const set = new Set<number>();
  for (let index = 1; index < text.length; index++) {
    set.add(mix(text.charCodeAt(index - 1) << 16 | text.charCodeAt(index)));
  }
  return Uint32Array.from(set).sort();
}

/**
 * Spreads the bits of a number; different numbers stay different (the finalizer of MurmurHash3).
 */
function mix(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ bits >>> 16, 0x85ebca6b);
  bits = Math.imul(bits ^ bits >>> 13, 0xc2b2ae35);
  return (bits ^ bits >>> 16) >>> 0;
}

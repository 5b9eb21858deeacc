/** Sentences of several texts in a row: `hash` by hash, with the text that each belongs to. */
export interface Strand {
  readonly hashes: readonly number[];
  /** Number of the text that a sentence belongs to; ascending. */
  readonly texts: readonly number[];
}

/**
 * The longest run of sentences from one place on that occurs word for word in a text that may lend
 * it.
 */
export interface CopiedRun {
  readonly length: number;
  /** Where the other run begins. */
  readonly source: number;
}

/** Equal runs that are searched for one that may lend; more would only be the same text again. */
const LOOKED_THROUGH = 32;

/**
 * For each sentence the longest run of sentences that begins there and is found again in a text
 * that may lend it, or `null`. Of equally long runs the one from the latest text is taken.
 *
 * The places are sorted by what follows them, as in a suffix array (U. Manber and G. Myers, "Suffix
 * arrays: a new method for on-line string searches", SIAM Journal on Computing 22, 1993, pp.
 * 935–948), so that equal runs lie beside each other: n·log n comparisons, each as long as a report
 * at most.
 */
export function exactCopies(
  strand: Strand,
  canLend: (from: number, to: number) => boolean,
): (CopiedRun | null)[] {
  const order = Uint32Array.from(strand.hashes.keys()).sort((a, b) => compareRuns(strand, a, b));
  const shared = order.map((place, rank) =>
    rank === 0 ? 0 : sharedLength(strand, order[rank - 1]!, place)
  );
  const sorted = { order, shared };
  const runs: (CopiedRun | null)[] = Array.from(order, () => null);
  order.forEach((place, rank) => {
    const mayLend = (source: number) => canLend(strand.texts[source]!, strand.texts[place]!);
    runs[place] = longer(
      longestRun(sorted, rank, -1, mayLend),
      longestRun(sorted, rank, 1, mayLend),
    );
  });
  return runs;
}

/** Places sorted by what follows them, and how many sentences each shares with the one before. */
interface SortedPlaces {
  readonly order: Uint32Array;
  readonly shared: Uint32Array;
}

/** The longest run on one side of a place; it shortens with each step away. */
function longestRun(
  { order, shared }: SortedPlaces,
  rank: number,
  step: -1 | 1,
  mayLend: (source: number) => boolean,
): CopiedRun | null {
  let best: CopiedRun | null = null;
  let length = Infinity;
  for (let looked = 1; looked <= LOOKED_THROUGH; looked++) {
    const other = rank + step * looked;
    length = Math.min(length, shared[step < 0 ? other + 1 : other] ?? 0);
    if (length === 0 || length < (best?.length ?? 0)) break;
    const source = order[other]!;
    if (mayLend(source)) best = longer(best, { length, source });
  }
  return best;
}

function longer(a: CopiedRun | null, b: CopiedRun | null): CopiedRun | null {
  if (a === null || b === null) return a ?? b;
  return (b.length - a.length || b.source - a.source) > 0 ? b : a;
}

function compareRuns(strand: Strand, a: number, b: number): number {
  const { hashes, texts } = strand;
  const length = sharedLength(strand, a, b);
  const isOver = (place: number) => texts[place + length] !== texts[place];
  if (isOver(a) || isOver(b)) return isOver(a) && isOver(b) ? a - b : isOver(a) ? -1 : 1;
  return hashes[a + length]! - hashes[b + length]!;
}

/** How many sentences are equal from two places on; a run ends with its text. */
function sharedLength({ hashes, texts }: Strand, a: number, b: number): number {
  let length = 0;
  while (
    texts[a + length] === texts[a] && texts[b + length] === texts[b] &&
    hashes[a + length] === hashes[b + length]
  ) length++;
  return length;
}

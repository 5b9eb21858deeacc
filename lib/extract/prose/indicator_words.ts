import { type Document, documentsOf, type WordSource } from "./indicator_documents.ts";
import { TermPlaces } from "./term_places.ts";
import { isSingle, termsOf } from "./terms_of.ts";

/** A text and how much its words count. */
export type WeightedText = readonly [text: string, weight: number];

/**
 * How like words are to those that state each indicator, in the codebook's order: `share` of `sums`.
 * The next answer takes the place of the last.
 */
export interface Likeness {
  readonly sums: Float64Array;
  readonly share: number;
}

/** Compares the words of texts, of which the heaviest is the first: words count once. */
export type WordLikeness = (texts: readonly WeightedText[]) => Likeness;

/** Okapi BM25: how soon more of the same says nothing new, and how much long lists of words count less. */
const SATURATION = 2;
const LENGTH = 0.4;
/** What a single character is worth beside a pair. */
const SINGLE = 0.6;
/** What a text says at most, before it only becomes longer. */
const SAID = 30;

/**
 * Compares words with those that state the indicators by Okapi BM25, with single characters and pairs
 * of neighbours as terms, since Chinese has no spaces: what no row of the lexicon knows (热点关切) is
 * like what it knows.
 */
export function wordLikeness(source: WordSource): WordLikeness {
  const { terms, rarities, starts, indicators, weights } = weighed(documentsOf(source));
  const places = new TermPlaces(terms);
  /** The last question in which a term was asked for. */
  const asked = new Uint32Array(terms.length);
  let question = 0;
  const sums = new Float64Array(source.indicators.size);
  return (texts) => {
    sums.fill(0);
    let said = 0;
    question++;
    for (const [text, weight] of texts) {
      for (const term of termsOf(text)) {
        if (weight < 1 && isSingle(term)) continue;
        const place = places.of(term);
        if (place < 0 || asked[place] === question) continue;
        asked[place] = question;
        said += weight * rarities[place]!;
        for (let at = starts[place]!; at < starts[place + 1]!; at++) {
          sums[indicators[at]!]! += weight * weights[at]!;
        }
      }
    }
    return { sums, share: Math.min(1, Math.sqrt(SAID / said)) };
  };
}

/** The indicators, by their places in the codebook, that terms speak for, and how much: in one row. */
interface Postings {
  readonly terms: readonly number[];
  readonly rarities: Float64Array;
  /** Where the indicators of each term begin; those of the last end with the row. */
  readonly starts: Uint32Array;
  readonly indicators: Uint16Array;
  readonly weights: Float32Array;
}

function weighed(documents: readonly Document[]): Postings {
  const rarityOf = (holders: number) => Math.log(1 + documents.length / holders);
  const held = Array.from(holdersOf(documents)).filter(([term, holders]) =>
    rarityOf(holders) >= RARE && !(isSingle(term) && holders < FEW)
  );
  const rarities = Float64Array.from(held, ([, holders]) => rarityOf(holders));
  const worths = held.map(([term]) => isSingle(term) ? SINGLE : 1);
  const starts = new Uint32Array(held.length + 1);
  for (const [place, [, holders]] of held.entries()) starts[place + 1] = starts[place]! + holders;
  const places = new Map(held.map(([term], place) => [term, place]));
  const ends = starts.slice();
  const indicators = new Uint16Array(starts.at(-1)!);
  const weights = new Float32Array(indicators.length);
  const lengths = documents.map((document) => document.values().reduce((sum, n) => sum + n, 0));
  const mean = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
  for (const [indicator, document] of documents.entries()) {
    const norm = SATURATION * (1 - LENGTH + LENGTH * lengths[indicator]! / mean);
    for (const [term, count] of document) {
      const place = places.get(term);
      if (place === undefined) continue;
      const weight = (rarities[place]! - RARITY_OF_ALL) * count * (SATURATION + 1) / (count + norm);
      const at = ends[place]!++;
      indicators[at] = indicator;
      weights[at] = worths[place]! * weight;
    }
  }
  return {
    terms: held.map(([term]) => term),
    rarities: rarities.map((rarity, place) => worths[place]! * rarity),
    starts,
    indicators,
    weights,
  };
}

/** How many indicators have words with a term. */
function holdersOf(documents: readonly Document[]): ReadonlyMap<number, number> {
  const holders = new Map<number, number>();
  for (const document of documents) {
    for (const term of document.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return holders;
}

/** About what a term is worth that all indicators have. */
const RARITY_OF_ALL = 0.5;
/** A character that fewer indicators have (国家's 家) is in one of their words by chance. */
const FEW = 4;
/** Terms of more than half of the indicators say nothing. */
const RARE = Math.log(3);

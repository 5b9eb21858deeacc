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
  const lengths = documents.map((document) => document.values().reduce((sum, n) => sum + n, 0));
  const mean = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
  const terms: number[] = [];
  const rarities: number[] = [];
  const starts = [0];
  const row: { readonly indicator: number; readonly weight: number }[] = [];
  for (const [term, indicators] of holdersOf(documents)) {
    const rarity = Math.log(1 + documents.length / indicators.length);
    if (rarity < RARE || (isSingle(term) && indicators.length < FEW)) continue;
    const worth = isSingle(term) ? SINGLE : 1;
    for (const indicator of indicators) {
      const count = documents[indicator]!.get(term)!;
      const norm = SATURATION * (1 - LENGTH + LENGTH * lengths[indicator]! / mean);
      const weight = (rarity - RARITY_OF_ALL) * count * (SATURATION + 1) / (count + norm);
      row.push({ indicator, weight: worth * weight });
    }
    terms.push(term);
    rarities.push(worth * rarity);
    starts.push(row.length);
  }
  return {
    terms,
    rarities: Float64Array.from(rarities),
    starts: Uint32Array.from(starts),
    indicators: Uint16Array.from(row, ({ indicator }) => indicator),
    weights: Float32Array.from(row, ({ weight }) => weight),
  };
}

/** The indicators whose words have a term. */
function holdersOf(documents: readonly Document[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const [indicator, document] of documents.entries()) {
    for (const term of document.keys()) {
      const known = holders.get(term);
      if (known === undefined) holders.set(term, [indicator]);
      else known.push(indicator);
    }
  }
  return holders;
}

/** About what a term is worth that all indicators have. */
const RARITY_OF_ALL = 0.5;
/** A character that fewer indicators have (国家's 家) is in one of their words by chance. */
const FEW = 4;
/** Terms of more than half of the indicators say nothing. */
const RARE = Math.log(3);

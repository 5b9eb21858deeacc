import type { Codebook, Frame } from "@/codebook/mod.ts";
import { labelKey } from "../label_key.ts";

/** What states indicators: their labels, the words of their frames and the sentences that show them. */
export type WordSource = Pick<Codebook, "examples" | "frames" | "indicators" | "lexicon">;

/** A text and how much its words count. */
export type WeightedText = readonly [text: string, weight: number];

/** How like the words of texts are to those that state each indicator, in the codebook's order. */
export type WordLikeness = (texts: readonly WeightedText[]) => Float64Array;

/** Okapi BM25: how soon more of the same says nothing new, and how much long lists of words count less. */
const SATURATION = 2;
const LENGTH = 0.4;
/** What a single character is worth beside a pair. */
const SINGLE = 0.6;
/** Features of more of the indicators than this (act.disclose) say nothing of any. */
const COMMON = 1 / 8;
/** What a text says at most, before it only becomes longer. */
const SAID = 30;

/**
 * Compares words with those that state the indicators by Okapi BM25, with single characters and pairs
 * of neighbours as terms, since Chinese has no spaces: what no row of the lexicon knows (热点关切) is
 * like what it knows.
 */
export function wordLikeness(source: WordSource): WordLikeness {
  const postings = weighed(documentsOf(source));
  const { size } = source.indicators;
  return (texts) => {
    const asked = new Map<number, number>();
    for (const [text, weight] of texts) {
      eachTerm(text, (term) => {
        const worth = term <= SINGLES ? weight * SINGLE : weight;
        if (worth > (asked.get(term) ?? 0)) asked.set(term, worth);
      });
    }
    const likeness = new Float64Array(size);
    let said = 0;
    for (const [term, worth] of asked) {
      const found = postings.get(term);
      if (found === undefined) continue;
      said += worth * found.rarity;
      const { indicators, weights } = found;
      for (let nth = 0; nth < indicators.length; nth++) {
        likeness[indicators[nth]!]! += worth * weights[nth]!;
      }
    }
    const share = Math.min(1, Math.sqrt(SAID / said));
    return likeness.map((value) => value * share);
  };
}

/** The indicators, by their places in the codebook, that a term speaks for, and how much. */
interface Posting {
  readonly rarity: number;
  readonly indicators: readonly number[];
  readonly weights: readonly number[];
}

/** How often each indicator's words have a term. */
type Document = Map<number, number>;

function documentsOf({ examples, frames, indicators, lexicon }: WordSource): Document[] {
  const documents = new Map(Array.from(indicators.keys(), (id) => [id, new Map() as Document]));
  const add = (id: string, text: string) => {
    const document = documents.get(id)!;
    eachTerm(text, (term) => document.set(term, (document.get(term) ?? 0) + 1));
  };
  for (const { id, labelZh, aliasesZh } of indicators.values()) {
    [labelZh, ...aliasesZh].forEach((label) => add(id, labelKey(label)));
  }
  const codes = codesByFeature(frames);
  const isTelling = (ids: ReadonlySet<string> | undefined) =>
    ids !== undefined && ids.size < indicators.size * COMMON;
  for (const { features, words } of lexicon) {
    const own = new Set(
      features.map((one) => codes.get(one)).filter(isTelling).flatMap((ids) => [...ids!]),
    );
    if (own.size === 0) continue;
    const terms = new Set<number>();
    words.forEach((word) => eachTerm(word, (term) => terms.add(term)));
    for (const id of own) {
      const document = documents.get(id)!;
      for (const term of terms) document.set(term, (document.get(term) ?? 0) + 1);
    }
  }
  for (const { indicator, sentence, value } of examples()) {
    if (value !== null) add(indicator, around(sentence, String(value)));
  }
  return [...documents.values()];
}

/** The indicators whose frames need a feature of the number's own words; long choices name none. */
function codesByFeature(frames: readonly Frame[]): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { indicator, own } of frames) {
    if (indicator === null) continue;
    for (const feature of own.filter(({ length }) => length <= CHOICES).flat()) {
      const known = codes.get(feature);
      if (known === undefined) codes.set(feature, new Set([indicator]));
      else known.add(indicator);
    }
  }
  return codes;
}

const CHOICES = 8;

/** The words about a number: up to the numbers beside it. */
function around(sentence: string, number: string): string {
  const at = sentence.indexOf(number);
  if (at < 0) return sentence;
  const [before = ""] = sentence.slice(0, at).match(/[^\d]*$/) ?? [];
  const [after = ""] = sentence.slice(at + number.length).match(/^[^\d]*/) ?? [];
  return `${before} ${after}`;
}

function weighed(documents: readonly Document[]): ReadonlyMap<number, Posting> {
  const lengths = documents.map((document) => document.values().reduce((sum, n) => sum + n, 0));
  const mean = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
  const holders = new Map<number, number[]>();
  for (const [indicator, document] of documents.entries()) {
    for (const term of document.keys()) {
      const known = holders.get(term);
      if (known === undefined) holders.set(term, [indicator]);
      else known.push(indicator);
    }
  }
  const postings = new Map<number, Posting>();
  for (const [term, indicators] of holders) {
    const rarity = Math.log(1 + documents.length / indicators.length);
    if (rarity < RARE || (term <= SINGLES && indicators.length < FEW)) continue;
    const weights = indicators.map((indicator) => {
      const count = documents[indicator]!.get(term)!;
      const norm = SATURATION * (1 - LENGTH + LENGTH * lengths[indicator]! / mean);
      return (rarity - RARITY_OF_ALL) * count * (SATURATION + 1) / (count + norm);
    });
    postings.set(term, { rarity, indicators, weights });
  }
  return postings;
}

/** About what a term is worth that all indicators have. */
const RARITY_OF_ALL = 0.5;
/** A character that fewer indicators have (国家's 家) is in one of their words by chance. */
const FEW = 4;
/** Terms of more than half of the indicators say nothing. */
const RARE = Math.log(3);

/** The highest code of a single character; those of pairs are above. */
const SINGLES = 0xffff;
const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Calls back with the Chinese characters of a text and their pairs of neighbours, each as a number. */
function eachTerm(text: string, call: (term: number) => void): void {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isHan = code >= FIRST && code <= LAST;
    if (isHan) call(code);
    if (isHan && before > 0) call(before * (SINGLES + 1) + code);
    before = isHan ? code : 0;
  }
}

import type { Codebook, Frame } from "@/codebook/mod.ts";
import { labelKey } from "../label_key.ts";
import { termsOf } from "./terms_of.ts";

/** What states indicators: their labels, the words of their frames and the sentences that show them. */
export type WordSource = Pick<Codebook, "examples" | "frames" | "indicators" | "lexicon">;

/** How often an indicator's words have a term. */
export type Document = Map<number, number>;

/** Features of more of the indicators than this (act.disclose) say nothing of any. */
const COMMON = 1 / 8;

/** Collects the words of each indicator, in the codebook's order. */
export function documentsOf({ examples, frames, indicators, lexicon }: WordSource): Document[] {
  const documents = new Map(Array.from(indicators.keys(), (id) => [id, new Map() as Document]));
  const add = (id: string, text: string) => {
    const document = documents.get(id)!;
    for (const term of termsOf(text)) document.set(term, (document.get(term) ?? 0) + 1);
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
    const terms = new Set(words.values().flatMap(termsOf));
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

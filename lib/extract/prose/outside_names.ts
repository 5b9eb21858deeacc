import {
  type Divisions,
  type FindTerms,
  type FoundTerm,
  type Lexicon,
  wordsWith,
} from "@/codebook/mod.ts";
import { hasFeature } from "./has_feature.ts";
import { signCheck } from "./sign_check.ts";

/** Finds the words of the report of an issuer, but for those that names of places seem to have. */
export type FindInReport = (text: string, issuer: string | null) => FindTerms;

/** Slots of what a place may seem to say: 未, 共, 都, 含. */
const LITTLE = ["neg", "quant", "sum", "part"];
const isLittleWord = hasFeature(new RegExp(`^(?:${LITTLE.join("|")})\\.`));

/** Keeps names of places from being read as words: `无`为市 denies nothing, nor does 成`都`市 mean all. */
export function outsideNames(
  find: FindTerms,
  { divisions, lexicon }: { readonly divisions: Divisions; readonly lexicon: Lexicon },
): FindInReport {
  const mayHold = signCheck(LITTLE.flatMap((slot) => wordsWith(slot, lexicon)));
  const isMistaken = (name: string) =>
    mayHold(name) && find(name, 0, name.length).some(isLittleWord);
  const places = [...new Set(Array.from(divisions.values(), ({ name }) => name))]
    .filter(isMistaken);
  return (text, issuer) => {
    const own = [...places.filter((name) => issuer?.includes(name)), ...namesIn(issuer)]
      .filter(isMistaken).map((name) => name.replace(LEVEL, ""));
    const names = [...places, ...own].filter((name) => name.length > 1 && text.includes(name));
    return names.length === 0 ? find : outside(find, names);
  };
}

/** What the name of a place ends with. */
const LEVEL = /(?:省|市|州|盟|县|区|旗|镇|乡|街道)$/;
const PLACE = /[^省市州盟县区旗镇乡]{1,6}(?:省|市|州|盟|县|区|旗|镇|乡|街道)/g;

function namesIn(issuer: string | null): readonly string[] {
  return issuer?.match(PLACE) ?? [];
}

function outside(find: FindTerms, names: readonly string[]): FindTerms {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(RegExp.escape).join("|"), "g");
  return (text, start, end) => {
    const terms: FoundTerm[] = [];
    let at = start;
    for (const { 0: name, index } of text.slice(start, end).matchAll(pattern)) {
      const from = start + index;
      terms.push(...find(text, at, from), { start: from, end: from + name.length, features: [] });
      at = from + name.length;
    }
    return [...terms, ...find(text, at, end)];
  };
}

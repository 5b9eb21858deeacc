import type { Codebook } from "@/codebook/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import { labelKey } from "./label_key.ts";
import type { Rule } from "./rules/rule.ts";

/** A stretch of a text near a number, and how much its words weigh: 1 beside it, less further away. */
export interface Near {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/**
 * Names up to three indicators that a number may count, the likeliest first, of those that are
 * counted in its kind of measure word; none where no words near it are theirs.
 */
export type LikelyCodes = (
  text: string,
  near: readonly Near[],
  kind: Quantity["kind"],
) => readonly string[];

const MOST = 3;

/** Pairs that more of the indicators share (信息, 公开) say nothing of any. */
const COMMON = 1 / 8;

/** The score that one pair of characters beside a number has if many indicators share it. */
const LEAST = 1;

/**
 * Makes the finder from the words of the codebook (labels, aliases, rows of forms) and of the
 * rules. As Chinese has no spaces, words are compared by their pairs of neighbouring characters; a
 * pair weighs more the nearer it is and the fewer indicators have it.
 */
export function likelyCodes(codebook: Codebook, rules: readonly Rule[]): LikelyCodes {
  const codes = [...codebook.indicators.keys()];
  const known = kindsOf(codebook, rules);
  const kinds = codes.map((code) => known.get(code) ?? new Set());
  const sharers = sharersOf(codes, vocabulariesOf(codebook, rules));
  const scores = new Float64Array(codes.length);
  return (text, near, kind) => {
    const touched: number[] = [];
    for (const { start, end, weight } of near) {
      for (let at = start + 1; at < end; at++) {
        const pair = sharers.get(pairAt(text, at));
        if (pair === undefined) continue;
        const score = weight * pair.rarity;
        for (let nth = 0; nth < pair.indices.length; nth++) {
          const index = pair.indices[nth]!;
          if (scores[index] === 0) touched.push(index);
          scores[index]! += score;
        }
      }
    }
    const allowed = touched.filter((index) =>
      scores[index]! >= LEAST && (kind === "none" || kinds[index]!.has(kind))
    );
    const likely = allowed.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, MOST);
    for (const index of touched) scores[index] = 0;
    return likely.map((index) => codes[index]!);
  };
}

/** The indicators that share a pair of characters, by index, and how much it says of each. */
interface Sharers {
  readonly indices: Uint16Array;
  readonly rarity: number;
}

function sharersOf(
  codes: readonly string[],
  vocabularies: ReadonlyMap<string, ReadonlySet<number>>,
): ReadonlyMap<number, Sharers> {
  const indices = new Map<number, number[]>();
  for (const [index, code] of codes.entries()) {
    for (const pair of vocabularies.get(code) ?? []) {
      const own = indices.get(pair);
      if (own === undefined) indices.set(pair, [index]);
      else own.push(index);
    }
  }
  const distinctive = [...indices].filter(([, own]) => own.length < codes.length * COMMON);
  return new Map(distinctive.map(([pair, own]) => [
    pair,
    { indices: Uint16Array.from(own), rarity: Math.log(1 + codes.length / own.length) },
  ]));
}

/** The pairs of characters in the words for each indicator. */
function vocabulariesOf(
  { indicators, forms, annexes }: Codebook,
  rules: readonly Rule[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const vocabularies = new Map(Array.from(indicators.keys(), (id) => [id, new Set<number>()]));
  const add = (id: string, words: string) => {
    for (let at = 1; at < words.length; at++) vocabularies.get(id)?.add(pairAt(words, at));
  };
  for (const { id, labelZh, aliasesZh } of indicators.values()) {
    [labelZh, ...aliasesZh].forEach((words) => add(id, labelKey(words)));
  }
  for (const { kind, id, label } of [...forms.values(), ...annexes.values()].flat()) {
    if (kind === "value") add(id, label);
  }
  for (const rule of rules) {
    for (const id of rule.codes) wordsOf(rule).forEach((words) => add(id, words));
  }
  return vocabularies;
}

/** The words in the patterns of a rule, and in the clauses of its examples. */
function wordsOf({ lead = "", tail = "", takes }: Rule): string[] {
  const clauses = takes.map(([sentence, value]) =>
    sentence.split(/[,;。]/).find((clause) => clause.includes(String(value))) ?? ""
  );
  return [lead, tail, ...clauses].flatMap((words) => words.match(/\p{Script=Han}+/gu) ?? []);
}

/** A character and the one before it, as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at);
}

/** The kinds of measure words that each indicator is counted in. */
function kindsOf(
  { indicators, measureWords }: Codebook,
  rules: readonly Rule[],
): ReadonlyMap<string, ReadonlySet<Quantity["kind"]>> {
  const kinds = new Map<string, Set<Quantity["kind"]>>();
  const add = (id: string, unit: string) => {
    const kind = measureWords.get(unit)?.kind;
    if (kind !== undefined) kinds.set(id, (kinds.get(id) ?? new Set()).add(kind));
  };
  for (const { id, unit } of indicators.values()) add(id, unit);
  for (const { codes, units } of rules) {
    for (const id of codes) units.forEach((unit) => add(id, unit));
  }
  return kinds;
}

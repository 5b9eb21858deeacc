import { isTerm } from "./is_term.ts";
import type { IndicatorRow, Label } from "./label_words.ts";
import type { FindTerms } from "./term_finder.ts";

/** A label that names an act and its thing, which prose may part: 发放3000份`宣传手册`. */
export interface Deed {
  readonly thing: string;
  /** The features of the act. */
  readonly acts: readonly string[];
  readonly row: IndicatorRow;
}

/** A shorter thing may be many. */
const SHORTEST = 3;

/** The labels that begin or end with a word for an act, without those whose thing is a word or label already. */
export function deedsOf(labels: readonly Label[], find: FindTerms): Deed[] {
  const words = new Set(labels.map(({ word }) => word));
  return labels.flatMap(({ word, row }) => {
    const terms = find(word, 0, word.length);
    const [first, last] = [terms[0], terms.at(-1)];
    const isFirst = first?.start === 0;
    const act = isFirst ? first : last?.end === word.length ? last : undefined;
    const acts = act?.features.filter((feature) => feature.startsWith("act.")) ?? [];
    if (act === undefined || acts.length === 0) return [];
    const thing = isFirst ? word.slice(act.end) : word.slice(0, act.start);
    const isKnown = words.has(thing) || isTerm(find, thing);
    return thing.length < SHORTEST || isKnown ? [] : [{ thing, acts, row }];
  });
}

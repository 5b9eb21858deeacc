import type { FoundTerm } from "@/codebook/mod.ts";
import { resolve, slotOf, type Slots } from "./slots.ts";
import { isNeutral } from "./term_kinds.ts";

/** Between two items of a list, also behind what ends the first: 受理`数、`办结数. */
const JOINT = /^[数量件案]{0,2}(?:[、和及与或]|以及)$/;
/** Two things may describe each other: 复议、诉讼`受理`0件. */
const MANY = 3;

/**
 * What each item of a list of unlike things means, where none of them describes another one, so that there may be
 * none of each: 受理、办结、行政复议、行政诉讼均为0. No items where the words are no such list.
 */
export function unlikeItems(text: string, words: readonly FoundTerm[]): readonly Slots[] {
  const items = itemsIn(text, words.filter((word) => !isNeutral(word)));
  const isList = items.length >= MANY && items.slice(1).every(({ length }) => length === 1);
  if (!isList) return [];
  const kinds = new Set(items.map((item) => slotOf(item.at(-1)!.features[0]!)));
  // 依申请公开`受理`、办结: what the first word is about, all are.
  const head = resolve(text, items[0]!.slice(0, -1).toReversed());
  return kinds.size > 1
    ? items.map((item) => new Map([...head, ...resolve(text, item.slice(-1))]))
    : [];
}

/** The words of each item; the first may say what all of them are about. */
function itemsIn(text: string, words: readonly FoundTerm[]): readonly (readonly FoundTerm[])[] {
  const items: FoundTerm[][] = [];
  for (const word of words) {
    const before = items.at(-1)?.at(-1);
    const isNext = before === undefined || JOINT.test(text.slice(before.end, word.start));
    if (isNext) items.push([word]);
    else items.at(-1)!.push(word);
  }
  return items;
}

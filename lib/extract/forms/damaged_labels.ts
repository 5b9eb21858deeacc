import type { StandardEntry } from "@/codebook/mod.ts";
import type { Label } from "./find_labels.ts";
import { type Letter, lettersOf } from "./tokens.ts";

/** What share of a label must be left. */
const SHARE = 2 / 3;

/**
 * Labels that lost letters in the copy (其他法律行政止公开): the words after the number of an item, between
 * the rows before and after the one row that is not found, where they are letters of its label in
 * their order.
 *
 * @param valued Places of values among the letters, in their order.
 */
export function damagedLabels(
  letters: readonly Letter[],
  labels: readonly Label[],
  valued: readonly number[],
  rows: readonly StandardEntry[],
): Label[] {
  const placeOf = new Map(labels.map((label) => [label.row, label]));
  return rows.flatMap(({ label }, row) => {
    const before = placeOf.get(row - 1);
    const behind = placeOf.get(row + 1);
    if (placeOf.has(row) || before === undefined || behind === undefined) return [];
    const free = (place: number) => !labels.some(({ start, end }) => start <= place && place < end);
    const found: Label[] = [];
    for (let start = before.end; start < behind.start; start++) {
      const end = valued.find((place) => place > start);
      if (!letters[start]!.numbered || !free(start) || end === undefined) continue;
      const words = letters.slice(start, end).map(({ character }) => character).join("");
      if (end <= behind.start && isLeftOf(words, lettersOf(label))) found.push({ row, start, end });
    }
    return found.length === 1 ? found : [];
  });
}

/** Whether words are a label that lost some of its letters, but not the first one. */
export function isLeftOf(words: string, label: string, share = SHARE): boolean {
  return words[0] === label[0] && words.length >= label.length * share && isWithin(words, label);
}

/** Whether a label has the characters of some words in the same order. */
export function isWithin(words: string, label: string): boolean {
  let at = 0;
  for (const letter of label) if (letter === words[at]) at++;
  return at === words.length;
}

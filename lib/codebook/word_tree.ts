import type { LexiconRow } from "./lexicon.ts";

/** The place before the first character of a word. */
export const ROOT = 1;

/** Numbers of a slot of the table: its place, its character, the place behind it, its meaning. */
const WIDTH = 4;
const CODE = 1;
const BEHIND = 2;
const MEANING = 3;

/** What is left of a word at a place, and what the word means. */
type Rest = readonly [rest: string, features: readonly string[]];

/**
 * Words by their characters. Places between these are numbers; what is behind a place is looked up
 * in one table by place and character, so that a step touches little memory. It is filled when a
 * text first comes to the place: of the tens of thousands of spellings that choices multiply to,
 * texts use few.
 */
export class WordTree {
  /** What the words that end in a slot mean, by the number in it. */
  readonly meanings: (readonly string[])[] = [[]];
  #table = new Int32Array(WIDTH << 12);
  #filled = 0;
  /** Of the places that no text has come to yet; their numbers are negative in the table. */
  readonly #rests: (readonly Rest[])[] = [[], []];
  readonly #settle: (features: readonly string[]) => readonly string[];

  /** @param settle What a word means by the features of all its rows. */
  constructor(
    rows: readonly Pick<LexiconRow, "features" | "words">[],
    settle: (features: readonly string[]) => readonly string[],
  ) {
    this.#settle = settle;
    const root = new Words();
    for (const { features, words } of rows) words.forEach((word) => root.add(word, features));
    this.#rests[ROOT] = root.rests;
    this.#fill(ROOT);
  }

  /** The slot of a character behind a place, or -1. */
  slotOf(place: number, code: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let slot = hashOf(place, code) & mask;
    while (table[slot] !== place || table[slot + CODE] !== code) {
      if (table[slot] === 0) return -1;
      slot = (slot + WIDTH) & mask;
    }
    return slot;
  }

  /** What the words that end in a slot mean; 0 where none does. */
  meaningAt(slot: number): number {
    return this.#table[slot + MEANING]!;
  }

  /** The place behind the character of a slot; 0 where no word goes on. */
  behind(slot: number): number {
    const place = this.#table[slot + BEHIND]!;
    if (place >= 0) return place;
    this.#table[slot + BEHIND] = -place;
    this.#fill(-place);
    return -place;
  }

  #fill(place: number): void {
    const next = new Map<number, Words>();
    for (const [rest, features] of this.#rests[place]!) {
      const code = rest.charCodeAt(0);
      let words = next.get(code);
      if (words === undefined) next.set(code, words = new Words());
      words.add(rest.slice(1), features);
    }
    this.#rests[place] = [];
    const any = next.get(ANY_DIGIT);
    if (any !== undefined) {
      for (const digit of DIGITS) next.set(digit, next.get(digit)?.join(any) ?? any);
    }
    for (const [code, { features, rests }] of next) {
      const behind = rests.length === 0 ? 0 : -(this.#rests.push(rests) - 1);
      const meaning = features === undefined ? 0 : this.meanings.push(this.#settle(features)) - 1;
      this.#put([place, code, behind, meaning]);
    }
  }

  #put(entry: readonly [place: number, code: number, behind: number, meaning: number]): void {
    if (2 * WIDTH * ++this.#filled > this.#table.length) this.#grow();
    const mask = this.#table.length - 1;
    let slot = hashOf(entry[0], entry[1]) & mask;
    while (this.#table[slot] !== 0) slot = (slot + WIDTH) & mask;
    this.#table.set(entry, slot);
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(2 * old.length);
    this.#filled = 1;
    for (let slot = 0; slot < old.length; slot += WIDTH) {
      const [place, code, behind, meaning] = old.subarray(slot, slot + WIDTH);
      if (place !== 0) this.#put([place!, code!, behind!, meaning!]);
    }
  }
}

function hashOf(place: number, code: number): number {
  return (Math.imul(place, 0x9e3779b1) + code) * WIDTH;
}

/** `#` in words of the lexicon stands for any digit. */
const ANY_DIGIT = 0x23;
const DIGITS = Array.from("0123456789", (digit) => digit.charCodeAt(0));

/** The words that begin alike, by what is left of them. */
class Words {
  /** Of those of which nothing is left. */
  features: readonly string[] | undefined;
  readonly rests: Rest[] = [];

  /** Adds what is left of a word, which may begin with choices. */
  add(rest: string, features: readonly string[]): void {
    if (rest === "") {
      this.features = [...new Set([...this.features ?? [], ...features])];
    } else if (rest.startsWith("(")) {
      const close = rest.indexOf(")");
      const behind = rest.slice(close + 1);
      for (const choice of rest.slice(1, close).split("/")) this.add(choice + behind, features);
    } else this.rests.push([rest, features]);
  }

  /** Adds those that begin with any digit to those that begin with one. */
  join({ features, rests }: Words): Words {
    if (features !== undefined) this.add("", features);
    this.rests.push(...rests);
    return this;
  }
}

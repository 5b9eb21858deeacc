import type { Lexicon } from "./lexicon.ts";

/** A word of a text that the lexicon knows. */
export interface FoundTerm {
  readonly start: number;
  readonly end: number;
  /** As `act.receive`; none for a word that adds no meaning. */
  readonly features: readonly string[];
}

/** Finds the words of a stretch of text, the longest at each place. */
export type FindTerms = (text: string, start: number, end: number) => readonly FoundTerm[];

/** Makes the finder for a lexicon: one pass, no word overlaps another. */
export function termFinder(lexicon: Lexicon): FindTerms {
  const root = new Node();
  for (const { features, words } of lexicon) {
    const meaning = features.filter((feature) => !feature.startsWith(FILLER));
    for (const word of words) root.add(word, meaning);
  }
  return (text, start, end) => {
    const terms: FoundTerm[] = [];
    for (let at = start; at < end;) {
      const term = longestAt(root, text, at, end);
      if (term === undefined) at++;
      else {
        terms.push(term);
        at = term.end;
      }
    }
    return terms;
  };
}

/** The slot of words that add no meaning. */
const FILLER = "filler.";

function longestAt(root: Node, text: string, start: number, end: number): FoundTerm | undefined {
  let found: FoundTerm | undefined;
  let node: Node | undefined = root;
  for (let at = start; at < end; at++) {
    node = node.behind(text.charCodeAt(at));
    if (node === undefined) break;
    if (node.features !== undefined) found = { start, end: at + 1, features: node.features };
  }
  return found;
}

/**
 * A place in words that begin alike. What is behind it is parted by the next character when a text
 * first comes to it: of the tens of thousands of spellings that choices multiply to, texts use few.
 */
class Node {
  /** Of the word that ends here. */
  features: readonly string[] | undefined;
  #rests: [rest: string, features: readonly string[]][] = [];
  #next: Table | undefined;

  /** Adds a word by what is left of it here, which may begin with its choices. */
  add(rest: string, features: readonly string[]): void {
    if (rest === "") {
      this.features = [...new Set([...this.features ?? [], ...features])];
    } else if (rest.startsWith("(")) {
      const close = rest.indexOf(")");
      const behind = rest.slice(close + 1);
      for (const choice of rest.slice(1, close).split("/")) this.add(choice + behind, features);
    } else this.#rests.push([rest, features]);
  }

  /** The place behind a character. */
  behind(code: number): Node | undefined {
    const { codes, nodes } = this.#next ??= this.#parted();
    const mask = codes.length - 1;
    let at = code & mask;
    while (codes[at] !== code) {
      if (codes[at] === 0) return undefined;
      at = (at + 1) & mask;
    }
    return nodes[at];
  }

  #parted(): Table {
    const next = new Map<number, Node>();
    for (const [rest, features] of this.#rests) {
      const code = rest.charCodeAt(0);
      let node = next.get(code);
      if (node === undefined) next.set(code, node = new Node());
      node.add(rest.slice(1), features);
    }
    this.#rests = [];
    const any = next.get(ANY_DIGIT);
    for (const digit of any === undefined ? [] : DIGITS) next.set(digit, next.get(digit) ?? any!);
    return tableOf(next);
  }
}

/** `#` in words of the lexicon stands for any digit. */
const ANY_DIGIT = 0x23;
const DIGITS = Array.from("0123456789", (digit) => digit.charCodeAt(0));

/** Places by their character: each in the slot of its lowest bits or in the next free one. */
interface Table {
  /** Characters by slot; 0 for a free one. There are more slots than characters. */
  readonly codes: Uint16Array;
  readonly nodes: readonly (Node | undefined)[];
}

function tableOf(next: ReadonlyMap<number, Node>): Table {
  const size = 2 ** Math.ceil(Math.log2(2 * next.size + 1));
  const codes = new Uint16Array(size);
  const nodes = new Array<Node | undefined>(size);
  for (const [code, node] of next) {
    let at = code % size;
    while (codes[at] !== 0) at = (at + 1) % size;
    codes[at] = code;
    nodes[at] = node;
  }
  return { codes, nodes };
}

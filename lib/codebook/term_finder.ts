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

/** The words that begin with the same characters, by the next one. */
interface Node {
  readonly next: Map<number, Node>;
  features: readonly string[] | undefined;
}

/** Makes the finder for a lexicon: one pass, no word overlaps another. */
export function termFinder(lexicon: Lexicon): FindTerms {
  const root = treeOf(lexicon);
  // Most characters begin no word: an array by code answers that faster than a map.
  const first: (Node | undefined)[] = Array(HIGHEST + 1).fill(undefined);
  for (const [code, node] of root.next) first[code] = node;
  for (let digit = 0x30; digit <= 0x39; digit++) first[digit] ??= root.next.get(ANY_DIGIT);
  return (text, start, end) => {
    const terms: FoundTerm[] = [];
    for (let at = start; at < end;) {
      const node = first[text.charCodeAt(at)];
      const term = node === undefined ? undefined : longestAt(node, text, at, end);
      if (term === undefined) at++;
      else {
        terms.push(term);
        at = term.end;
      }
    }
    return terms;
  };
}

/** The longest word at `start`, whose first character leads to `first`. */
function longestAt(first: Node, text: string, start: number, end: number): FoundTerm | undefined {
  let found: FoundTerm | undefined;
  let node: Node | undefined = first;
  for (let at = start + 1; node !== undefined; at++) {
    if (node.features !== undefined) found = { start, end: at, features: node.features };
    if (at >= end) break;
    const code = text.charCodeAt(at);
    node = node.next.get(code) ?? (isDigit(code) ? node.next.get(ANY_DIGIT) : undefined);
  }
  return found;
}

/** Of the code units of a text. */
const HIGHEST = 0xffff;

/** `#` in words of the lexicon. */
const ANY_DIGIT = 0x23;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function treeOf(lexicon: Lexicon): Node {
  const root: Node = { next: new Map(), features: undefined };
  for (const [word, features] of lexicon) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      let next = node.next.get(code);
      if (next === undefined) node.next.set(code, next = { next: new Map(), features: undefined });
      node = next;
    }
    node.features = features.filter((feature) => !feature.startsWith(FILLER));
  }
  return root;
}

/** The slot of words that add no meaning. */
const FILLER = "filler.";

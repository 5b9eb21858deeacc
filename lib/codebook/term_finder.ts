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
  const tree = treeOf(lexicon);
  return (text, start, end) => {
    const terms: FoundTerm[] = [];
    for (let at = start; at < end;) {
      const term = longestAt(tree, text, at, end);
      if (term === undefined) at++;
      else {
        terms.push(term);
        at = term.end;
      }
    }
    return terms;
  };
}

/**
 * The words by their characters: each node is a character behind those of its parents, from the
 * root on. Nodes are numbers and their links stand in arrays: tens of thousands of spellings are
 * built at once, and leave nothing to collect.
 */
interface Tree {
  /** The nodes behind the root by their character: most characters begin no word. */
  readonly first: Int32Array;
  /** The first of the nodes behind one, and the next of those behind the same one; 0 for none. */
  readonly child: number[];
  readonly sibling: number[];
  readonly code: number[];
  /** Of the word that ends at a node. */
  readonly features: (readonly string[] | undefined)[];
}

const ROOT = 0;

function longestAt(tree: Tree, text: string, start: number, end: number): FoundTerm | undefined {
  let found: FoundTerm | undefined;
  let node = nodeOf(tree, ROOT, text.charCodeAt(start));
  for (let at = start + 1; node !== 0; at++) {
    const features = tree.features[node];
    if (features !== undefined) found = { start, end: at, features };
    if (at >= end) break;
    node = nodeOf(tree, node, text.charCodeAt(at));
  }
  return found;
}

function nodeOf(tree: Tree, parent: number, code: number): number {
  return nodeBehind(tree, parent, code) ||
    (isDigit(code) ? nodeBehind(tree, parent, ANY_DIGIT) : 0);
}

function nodeBehind(tree: Tree, parent: number, code: number): number {
  if (parent === ROOT) return tree.first[code]!;
  const { child, sibling, code: codes } = tree;
  let node = child[parent]!;
  while (node !== 0 && codes[node] !== code) node = sibling[node]!;
  return node;
}

/** `#` in words of the lexicon. */
const ANY_DIGIT = 0x23;
/** Of the code units of a text. */
const HIGHEST = 0xffff;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function treeOf(lexicon: Lexicon): Tree {
  const first = new Int32Array(HIGHEST + 1);
  const tree: Tree = { first, child: [0], sibling: [0], code: [0], features: [undefined] };
  for (const { features, words } of lexicon) {
    const meaning = features.filter((feature) => !feature.startsWith(FILLER));
    for (const word of words) add(tree, ROOT, piecesOf(word), meaning);
  }
  return tree;
}

/** The pieces of a word, each with its choices. */
function piecesOf(word: string): readonly (readonly string[])[] {
  return Array.from(
    word.matchAll(/\(([^()]*)\)|[^()]+/g),
    ({ 0: piece, 1: choices }) => choices === undefined ? [piece] : choices.split("/"),
  );
}

/** Adds the spellings of a word's pieces behind a node. */
function add(
  tree: Tree,
  from: number,
  [piece, ...rest]: readonly (readonly string[])[],
  features: readonly string[],
): void {
  if (piece === undefined) {
    tree.features[from] = [...new Set([...tree.features[from] ?? [], ...features])];
    return;
  }
  for (const choice of piece) {
    let node = from;
    for (let at = 0; at < choice.length; at++) node = extend(tree, node, choice.charCodeAt(at));
    add(tree, node, rest, features);
  }
}

/** The node of a character behind one, which is made where there is none. */
function extend(tree: Tree, parent: number, code: number): number {
  const known = nodeBehind(tree, parent, code);
  if (known !== 0) return known;
  const node = tree.code.push(code) - 1;
  tree.child.push(0);
  tree.features.push(undefined);
  tree.sibling.push(parent === ROOT ? 0 : tree.child[parent]!);
  if (parent === ROOT) tree.first[code] = node;
  else tree.child[parent] = node;
  return node;
}

/** The slot of words that add no meaning. */
const FILLER = "filler.";

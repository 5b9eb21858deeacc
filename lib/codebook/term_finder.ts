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
 * The words by their characters: each node is a character behind that of its parent, from the root
 * on. Nodes are numbers, found by a hash of both: tens of thousands of spellings are built at once,
 * and leave nothing to collect.
 */
interface Tree {
  /** The nodes behind the root by their character: most characters begin no word. */
  readonly first: Int32Array;
  /** The first node of each hash, and the next one of the same; 0 for none. */
  readonly bucket: Int32Array;
  readonly next: number[];
  readonly parent: number[];
  readonly code: number[];
  /** Of the word that ends at a node. */
  readonly features: (readonly string[] | undefined)[];
}

const ROOT = 0;

function longestAt(tree: Tree, text: string, start: number, end: number): FoundTerm | undefined {
  let found: FoundTerm | undefined;
  let node = firstOf(tree, text.charCodeAt(start));
  for (let at = start + 1; node !== 0; at++) {
    const features = tree.features[node];
    if (features !== undefined) found = { start, end: at, features };
    if (at >= end) break;
    node = nodeOf(tree, node, text.charCodeAt(at));
  }
  return found;
}

function firstOf({ first }: Tree, code: number): number {
  return first[code] || (isDigit(code) ? first[ANY_DIGIT]! : 0);
}

function nodeOf(tree: Tree, parent: number, code: number): number {
  return nodeBehind(tree, parent, code) ||
    (isDigit(code) ? nodeBehind(tree, parent, ANY_DIGIT) : 0);
}

function nodeBehind({ bucket, next, parent, code }: Tree, from: number, character: number): number {
  let node = bucket[hashOf(from, character)]!;
  while (node !== 0 && (code[node] !== character || parent[node] !== from)) node = next[node]!;
  return node;
}

/** Buckets for some hundred thousand nodes; a power of two. */
const BUCKETS = 1 << 18;

function hashOf(parent: number, code: number): number {
  return (Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 14;
}

/** Of the code units of a text. */
const HIGHEST = 0xffff;
/** `#` in words of the lexicon. */
const ANY_DIGIT = 0x23;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function treeOf(lexicon: Lexicon): Tree {
  const tree: Tree = {
    first: new Int32Array(HIGHEST + 1),
    bucket: new Int32Array(BUCKETS),
    next: [0],
    parent: [-1],
    code: [0],
    features: [undefined],
  };
  for (const { features, words } of lexicon) {
    const meaning = features.filter((feature) => !feature.startsWith(FILLER));
    for (const word of words) add(tree, ROOT, piecesOf(word), meaning);
  }
  return tree;
}

/** The pieces of a word, each with its choices. */
function piecesOf(word: string): readonly (readonly string[])[] {
  if (!word.includes("(")) return [[word]];
  return Array.from(
    word.matchAll(/\(([^()]*)\)|[^()]+/g),
    ({ 0: piece, 1: choices }) => choices === undefined ? [piece] : choices.split("/"),
  );
}

/** Adds the spellings of a word's pieces from the `nth` on, behind a node. */
function add(
  tree: Tree,
  from: number,
  pieces: readonly (readonly string[])[],
  features: readonly string[],
  nth = 0,
): void {
  const piece = pieces[nth];
  if (piece === undefined) {
    const known = tree.features[from];
    tree.features[from] = known === undefined ? features : [...new Set([...known, ...features])];
    return;
  }
  for (const choice of piece) {
    let node = from;
    for (let at = 0; at < choice.length; at++) node = extend(tree, node, choice.charCodeAt(at));
    add(tree, node, pieces, features, nth + 1);
  }
}

/** The node of a character behind one, which is made where there is none. */
function extend(tree: Tree, parent: number, code: number): number {
  const known = nodeBehind(tree, parent, code);
  if (known !== 0) return known;
  const hash = hashOf(parent, code);
  const node = tree.code.push(code) - 1;
  tree.parent.push(parent);
  tree.next.push(tree.bucket[hash]!);
  tree.features.push(undefined);
  tree.bucket[hash] = node;
  if (parent === ROOT) tree.first[code] = node;
  return node;
}

/** The slot of words that add no meaning. */
const FILLER = "filler.";

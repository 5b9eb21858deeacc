import type { StandardEntry, StandardPart } from "@/codebook/mod.ts";
import { type Letter, lettersOf } from "./tokens.ts";

/** The labels of a table's rows and headings, ready to be found. */
export interface LabelBook {
  /** By their first letter, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** Letters of headings, which a page prints beside broken labels. */
  readonly beside: ReadonlySet<string>;
}

/** One printing of a label. */
interface Name {
  readonly letters: string;
  /** Index of the row, or `null` for a heading. */
  readonly row: number | null;
}

/** The place of a label among the letters. */
export interface Label {
  readonly row: number | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Labels that headers and longer labels repeat: they count only where nothing but values follows.
 */
const SHORT = 2;
/** How many letters of a heading may come between two lines of a label. */
const BESIDE = 6;

/** Compiles the labels of a table. */
export function labelBook({ rows, headings }: Pick<StandardPart, "rows" | "headings">): LabelBook {
  const names = [
    ...rows.flatMap((entry, row) => namesOf(entry).map((letters) => ({ letters, row }))),
    ...headings.flatMap((entry) => namesOf(entry).map((letters) => ({ letters, row: null }))),
  ].toSorted((a, b) => b.letters.length - a.letters.length);
  const beside = new Set(headings.flatMap((entry) => [...lettersOf(entry.label)]));
  return { byFirst: Map.groupBy(names, ({ letters }) => letters[0]!), beside };
}

/** The printings of a label, letters only. */
export function namesOf({ label, aliases }: StandardEntry): string[] {
  return [label, ...aliases].map(lettersOf);
}

/**
 * Finds labels from left to right, the longest at each place. A label may be broken over lines,
 * with letters of a heading beside it.
 *
 * @param valued Places of values among the letters.
 */
export function findLabels(
  letters: readonly Letter[],
  valued: ReadonlySet<number>,
  { byFirst, beside }: LabelBook,
): Label[] {
  const labels: Label[] = [];
  // Words before a label would be part of it, except headings and those of the header.
  const opens = (start: number) =>
    labels.length === 0 || labels.at(-1)!.end === start || valued.has(start) ||
    letters[start]!.numbered || letters[start]!.line !== letters[start - 1]!.line ||
    beside.has(letters[start - 1]!.character);
  for (let start = 0; start < letters.length;) {
    const label = opens(start) ? labelAt(letters, start, valued, byFirst, beside) : undefined;
    if (label !== undefined) labels.push(label);
    start = label?.end ?? start + 1;
  }
  return labels;
}

function labelAt(
  letters: readonly Letter[],
  start: number,
  valued: ReadonlySet<number>,
  byFirst: LabelBook["byFirst"],
  beside: ReadonlySet<string>,
): Label | undefined {
  for (const name of byFirst.get(letters[start]!.character) ?? []) {
    const end = endOf(letters, start, name.letters, beside);
    if (end === undefined) continue;
    const isLast = letters[end]?.line !== letters[end - 1]!.line;
    const isCertain = name.letters.length > SHORT || valued.has(end) ||
      letters[start]!.numbered && isLast;
    if (isCertain) return { row: name.row, start, end };
  }
  return undefined;
}

/** After the last letter of a name that begins at a place; `undefined` where it is not there. */
function endOf(
  letters: readonly Letter[],
  start: number,
  name: string,
  beside: ReadonlySet<string>,
): number | undefined {
  let at = start;
  for (const character of name) {
    if (letters[at]?.character !== character) at = skipBeside(letters, at, character, beside);
    if (letters[at]?.character !== character) return undefined;
    at++;
  }
  return at;
}

/** Skips letters of a heading at the beginning of a line. */
function skipBeside(
  letters: readonly Letter[],
  start: number,
  character: string,
  beside: ReadonlySet<string>,
): number {
  if (letters[start] === undefined || letters[start].line === letters[start - 1]?.line) {
    return start;
  }
  let at = start;
  while (at - start < BESIDE && beside.has(letters[at]?.character ?? "")) {
    at++;
    if (letters[at]?.character === character) return at;
  }
  return at;
}

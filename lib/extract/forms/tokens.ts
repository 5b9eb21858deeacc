import type { Plain } from "./plain.ts";

/** A letter of a label or of other words. */
export interface Letter {
  readonly character: string;
  /** In the normalized text. */
  readonly offset: number;
  readonly line: number;
  /** Whether the number of an item precedes, as in `3.其他` or `(七)总计`. */
  readonly numbered: boolean;
}

/** A number, or the mark of an empty cell. */
export interface Token {
  /** Digits with sign and decimals; `/` for a mark; empty for a blank. */
  readonly text: string;
  /** Whether a bar is before or behind it: then it is no part of digits that run together. */
  readonly isCell?: boolean;
  /** `万元`, `元` or another measure word after the number. */
  readonly unit: string;
  /** In the normalized text. */
  readonly start: number;
  readonly end: number;
}

/** The values on one line without letters between. */
export interface Run {
  readonly tokens: readonly Token[];
  /** How many letters precede it. */
  readonly at: number;
  readonly line: number;
  /** Whether letters precede it on its line. */
  readonly hangs: boolean;
  /** Whether letters follow it on its line. */
  readonly goesOn: boolean;
}

/** The letters and the runs of values of a part of a report. */
export interface Tokens {
  readonly letters: readonly Letter[];
  readonly runs: readonly Run[];
}

const PIECES = [
  String.raw`(?<item>\(\d{1,2}\)(?=\s*\p{L})|\([一二三四五六七八九十]\)|[一二三四五六七八九十]、)`,
  // The number of the next row may run on after the values of one: 00000002.其他.
  String.raw`(?<value>\d*)(?<ordinal>\d[.、)](?=\s*[\p{L}“"]))`,
  String
    .raw`(?<number>(?:[增减](?=\d)|[+-]|--(?=\d))?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)(?<unit>万元|元|件|条|个)?`,
  // Not the stroke of 本年增/减.
  String.raw`(?<mark>(?!(?<=\p{L})[-—–/]\p{L})[-—–/]+)`,
  String.raw`(?<blank>\|(?=[^\S\n]*\|))`,
  // All up to the number of an item, or a sign that is written as a word.
  String.raw`(?<words>(?:(?![一二三四五六七八九十]、|[增减]\d)\p{L})+)`,
  String.raw`(?<line>\n)`,
];
const PIECE = new RegExp(PIECES.join("|"), "gu");

/** Parts a plain text into letters and runs of values; the numbers of items are left out. */
export function tokensOf({ text, offsets }: Plain): Tokens {
  const letters: Letter[] = [];
  const runs: { tokens: Token[]; at: number; line: number }[] = [];
  let line = 0;
  let numbered = false;
  let item = 0;
  for (const { 0: piece, index, groups = {} } of text.matchAll(PIECE)) {
    if (groups.words !== undefined) {
      let at = index;
      for (const letter of piece) {
        const character = letter === "它" ? "他" : letter;
        letters.push({ character, offset: offsets[at]!, line, numbered });
        numbered = false;
        at += letter.length;
      }
      continue;
    }
    if (groups.line !== undefined) line++;
    if (groups.item !== undefined || groups.ordinal !== undefined) numbered = true;
    const split = groups.ordinal === undefined ? undefined : splitOrdinal(groups, item);
    item = split?.item ?? item;
    const token = tokenOf({ ...groups, value: split?.value }, offsets[index]!);
    if (token === null) continue;
    const isCell = /\| ?$/.test(text.slice(Math.max(0, index - 2), index)) ||
      /^ ?\|/.test(text.slice(index + piece.length, index + piece.length + 2));
    const open = runs.at(-1);
    const isNext = open?.at === letters.length && open.line === line;
    if (isNext) open.tokens.push({ ...token, isCell });
    else runs.push({ tokens: [{ ...token, isCell }], at: letters.length, line });
  }
  return { letters, runs: runs.filter(isFilled).map((run) => withNeighbours(run, letters)) };
}

/** Bars between words of a header part blanks that belong to no values. */
function isFilled({ tokens }: Pick<Run, "tokens">): boolean {
  return tokens.some(({ text }) => text !== "");
}

function withNeighbours(run: Pick<Run, "tokens" | "at" | "line">, letters: readonly Letter[]): Run {
  const { at, line } = run;
  return { ...run, hangs: letters[at - 1]?.line === line, goesOn: letters[at]?.line === line };
}

/**
 * Parts the number of an item from the value that it runs on after: the number goes on from the last
 * one, where that has two digits, or has one. Where it could be both, the value is left out.
 */
function splitOrdinal(
  { value = "", ordinal = "" }: Readonly<Record<string, string | undefined>>,
  last: number,
): { value: string; item: number } {
  const digits = value + ordinal[0];
  const next = String(last + 1);
  if (next.length < 2 || !digits.endsWith(next)) return { value, item: Number(ordinal[0]) };
  const isOpen = next.endsWith("1") && digits !== next;
  return { value: isOpen ? "" : digits.slice(0, -next.length), item: last + 1 };
}

function tokenOf(
  groups: Readonly<Record<string, string | undefined>>,
  start: number,
): Token | null {
  const { number, unit = "", value = "", mark, blank } = groups;
  const printed = number ?? value;
  if (blank !== undefined) return { text: "", unit: "", start, end: start };
  if (mark !== undefined) return { text: "/", unit: "", start, end: start + mark.length };
  if (printed === "") return null;
  const text = printed.replaceAll(",", "").replace("增", "+").replace(/^(?:减|--)/, "-");
  return { text, unit, start, end: start + printed.length + unit.length };
}

/** The letters of a label: what its printings have in common. */
export function lettersOf(label: string): string {
  return label.replaceAll("它", "他").replace(/\P{L}+/gu, "");
}

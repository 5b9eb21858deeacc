import type { MeasureWords } from "@/model/mod.ts";

/** A number of the normalized text in which other signs stand for figures. */
export interface LetteredNumber {
  /** With its measure word. */
  readonly start: number;
  readonly end: number;
  /** The measure word as printed. */
  readonly unit: string;
}

/** Bounded, so that a text of figures only is not searched again from each of them. */
const SIGNS = "[\\dOoIl]{1,12}(?:[ .,][\\dOoIl]{1,12}){0,3}";
/** A figure among letters, or letters for 0 and 10 alone; roman numbers (II期) have none. */
const HAS_FIGURE = "(?=[OoIl .,]{0,12}\\d|[Il]?[Oo]{1,9}\\p{Script=Han})";
/** O2O is a word; a bullet that was copied as a letter, and the letter of an item, begin a line. */
const NO_NUMBER = "(?![Oo]2[Oo](?![\\dOoIl]))(?!(?<=(?:^|\\n))[OoIl][ .,])";

/** What never stands right before a number, but for common Chinese: the letters that are neither Latin nor Greek. */
const STRANGE = "(?!\\p{Script=Latin}|\\p{Script=Greek})[\\p{L}\\p{M}]";
const NUMBER = "\\d{1,12}(?:[.,]\\d{1,12}){0,3}";

/**
 * Makes the finder of numbers that scanning left with letters (2O件, l,234条), or a damaged file with
 * a sign that nobody writes before a figure (耴312条, which one bit makes of 4312条): which figures
 * they were is not certain, so that nothing of them is read, not even what follows a comma.
 */
export function letteredNumberFinder(
  measureWords: MeasureWords,
): (text: string) => readonly LetteredNumber[] {
  const words = [...measureWords.keys()].sort((a, b) => b.length - a.length).join("|");
  const end = `[余多]?[百千]?[万亿]?(${words})(?!工作日|自然日|月|小时|学期|季度)`;
  const lettered = new RegExp(
    `(?<![A-Za-z\\d第/〔\\[-]|\\d[.,])(?=[\\d .,]{0,20}[OoIl])${HAS_FIGURE}${NO_NUMBER}${SIGNS}${end}`,
    "gu",
  );
  const strange = new RegExp(`${STRANGE}${NUMBER}${end}`, "gu");
  const common = commonHan();
  return (text) =>
    [
      ...text.matchAll(lettered),
      ...text.matchAll(strange).filter(([[first]]) => !common.has(first!)),
    ].map(({ 0: all, 1: unit = "", index }) => ({ start: index, end: index + all.length, unit }));
}

/** The Chinese characters of GB 2312, which simplified texts are written with. */
function commonHan(): ReadonlySet<string> {
  const [rows, columns] = [0xf7 - 0xb0 + 1, 0xfe - 0xa1 + 1];
  const bytes = Array.from({ length: rows * columns }, (_, place) => [
    0xb0 + Math.floor(place / columns),
    0xa1 + place % columns,
  ]);
  const decoded = new TextDecoder("gb18030").decode(Uint8Array.from(bytes.flat()));
  return new Set(decoded.replace(/\P{Script=Han}/gu, ""));
}

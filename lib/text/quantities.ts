import type { MeasureWord, MeasureWords, Qualifier } from "@/model/mod.ts";
import { readNumeral } from "./numeral.ts";

/** A number in prose with its measure word and its marks of approximation. */
export interface Quantity {
  /** Offsets in the normalized text: of the number with its marks and its measure word. */
  readonly start: number;
  readonly end: number;
  /** The value in `unit`: 万 and 亿 are counted in, and so is the factor of 万元. */
  readonly value: number;
  readonly qualifier: Qualifier;
  /** The measure word as printed; empty where there is none. */
  readonly unit: string;
  readonly kind: MeasureWord["kind"] | "none";
}

/** Finds quantities in normalized text. */
export type FindQuantities = (text: string) => readonly Quantity[];

/** To the last digit: what is but the beginning of a run of digits is not tried, however long it is. */
const ARABIC =
  "(?:[1-9]\\d{0,2}(?:,\\d{3})+(?!\\d|,\\d{3}(?!\\d))|[1-9]\\d*(?!\\d)|0)(?:\\.\\d+(?!\\d))?";
/** Thousands set apart by spaces (收到申请`1 254`件): behind a word, and before a measure word alone. */
const SPACED = "(?<=[\\p{Script=Han}:])(?<![表图件])[1-9]\\d{0,2}(?: \\d{3})+";
/** 近千 names its unit alone. */
const CHINESE =
  "(?<![一二两三四五六七八九十百千万零])(?:[一二两三四五六七八九十][一二两三四五六七八九十百千万零]*|(?<=[近超逾])[百千万])";
/** Marks of approximation before a number: 近 is below it, the others at least. */
const BEFORE = /(?:近|大?约|超过|突破|逾|超|至少)$/;
const LONGEST_MARK = 3;
/** The smaller of two: `三、`四件 is three or four. */
const OR = /[一二三四五六七八]、$/;
const MORE = "[余多来]";
/** What a number begins with: matched first, so that the search skips all other characters. */
const FIRST = "(?=[\\d一二两三四五六七八九十百千万])";
/**
 * A number that continues one before it, or that is an ordinal, a document number or part of a
 * name; and one beside a broken character, which may have been a digit.
 */
const NOT_BEHIND = "(?<!\\d[.,]|[\\d/〔\\[A-Za-z第\\ufffd-])";
/** What is between the number of an item and that of the next. */
const ITEM = "、\\p{Script=Han}{1,12}";
/** Item numbers that run on, as in 情况1、机构职能2、人事信息: each is one more than the one before. */
const NUMBERED = Array.from(
  { length: 20 },
  (_, last) => `(?<=(?<!\\d)${last + 1})${ITEM}${last + 2}(?!\\d)`,
).join("|");
/** A bare number of a list: 自然人`8`、法人4; the next item ends with a bare number, too. */
const LISTED = `(?<=(?![件表图])\\p{Script=Han}[\\d,.]{1,12})(?=${ITEM}[\\d,]+(?:[、,;。)]|$))` +
  `(?!${NUMBERED})`;
/**
 * After a bare number: a date, a time, an ordinal, a document number or a list marker, which none
 * with 万 is.
 */
const NOT_BEFORE =
  `(?:${LISTED}|(?<=[万亿])(?![\\d年])|(?![\\d.,]*[年月日号时分点层楼届章节岁级类〕\\]:：/A-Za-z、.万亿\\ufffd-]|\\d))`;

/** Makes the finder for a table of measure words; the pattern is compiled once. */
export function quantityFinder(measureWords: MeasureWords): FindQuantities {
  const words = [...measureWords.keys()].sort((a, b) => b.length - a.length).join("|");
  const number =
    `(?:(${SPACED}(?=${words})|${ARABIC})(${MORE})?([百千]?[万亿]?)(${MORE})?|(${CHINESE})(${MORE})?(?=${words}))`;
  const pattern = new RegExp(
    `${FIRST}${NOT_BEHIND}${number}(?:(${words})(以上|左右)?|${NOT_BEFORE})`,
    "gu",
  );
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => toQuantity(match, text, measureWords))
      .filter((quantity) => quantity !== undefined);
}

function toQuantity(
  match: RegExpExecArray,
  text: string,
  measureWords: MeasureWords,
): Quantity | undefined {
  const [all, arabic, more1, scale = "", more2, chinese = "", more3, unit = "", after] = match;
  const number = readNumeral(
    arabic === undefined
      ? chinese.replace(/^[百千万]$/, "一$&")
      : arabic.replaceAll(" ", "") + scale,
  );
  if (number === undefined) return undefined;
  const word = measureWords.get(unit);
  const value = number * (word?.factor ?? 1);
  // More than three hundred digits are no number of anything.
  if (!Number.isFinite(value)) return undefined;
  const ahead = text.slice(Math.max(0, match.index - LONGEST_MARK), match.index);
  const before = (BEFORE.exec(ahead) ?? (chinese.length === 1 ? OR.exec(ahead) : null))?.[0] ?? "";
  return {
    start: match.index - before.length,
    end: match.index + all.length,
    value,
    qualifier: qualifierOf(before, after, (more1 ?? more2 ?? more3) !== undefined),
    unit,
    kind: word?.kind ?? "none",
  };
}

function qualifierOf(before: string, after: string | undefined, more: boolean): Qualifier {
  // 近四百余 has both: the mark after the number is the nearer one.
  if (more || after === "以上") return "at_least";
  if (before === "近") return "below";
  if (/[约、]$/.test(before) || after === "左右") return "about";
  return before === "" ? "exact" : "at_least";
}

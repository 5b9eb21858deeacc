import type { FoundTerm } from "@/codebook/mod.ts";
import { hasFeature } from "./has_feature.ts";

/** The characters around a number that no word of the lexicon explains; mostly none. */
export interface Gaps {
  /** Before the first word that means something. */
  readonly lead: string;
  /** Between words like 其中 and the first one that names something. */
  readonly part: string;
  /** Between such words. */
  readonly inner: string;
  /** Between the last one and the number. */
  readonly tail: string;
  /** Between the number and the last such word behind it. */
  readonly after: string;
}

const isChannel = hasFeature(/^(?:channel|column\.open)/);

const HAN = /\p{Script=Han}/u;
const DATE = /[年月日]/;
/** The mark of an item: `二`、全年收到申请18件; `一`是. */
const ITEM = /(?<![^\n。;,:(\s])[一二三四五六七八九十]{1,3}(?=[、)是])/y;
const DIGIT = /\d/;

/**
 * The unexplained characters of a stretch of text, without titles and dates; those before a channel
 * are its name (在市政府网站和`余姚`市信息网).
 */
export function unexplained(
  text: string,
  start: number,
  end: number,
  terms: readonly FoundTerm[],
  asides: readonly (readonly [number, number])[],
): string {
  let gap = "";
  let named = 0;
  let nth = 0;
  for (let at = start; at < end; at++) {
    while (nth < terms.length && terms[nth]!.end <= at) nth++;
    const term = terms[nth];
    const skip = term !== undefined && term.start <= at
      ? term.end
      : skipFrom(text, at, end, asides);
    if (skip > at) {
      if (term !== undefined && skip === term.end && term.features.length > 0) {
        if (isChannel(term)) gap = gap.slice(0, named);
        named = gap.length;
      }
      at = skip - 1;
    } else if (HAN.test(text[at]!)) gap += text[at]!;
  }
  return gap;
}

/** Behind a title, an aside, the mark of an item or the unit of a date; `at` where there is none. */
function skipFrom(
  text: string,
  at: number,
  end: number,
  asides: readonly (readonly [number, number])[],
): number {
  const aside = asides.find(([from, until]) => at >= from && at < until);
  if (aside !== undefined) return aside[1];
  const character = text[at]!;
  if (character === "《") {
    const closing = text.slice(at, end).indexOf("》");
    return closing < 0 ? end : at + closing + 1;
  }
  ITEM.lastIndex = at;
  if (ITEM.test(text)) return ITEM.lastIndex;
  return DATE.test(character) && DIGIT.test(text[at - 1] ?? "") ? at + 1 : at;
}

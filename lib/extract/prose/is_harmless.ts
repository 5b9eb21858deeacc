import type { FoundTerm } from "@/codebook/mod.ts";
import { hasFeature } from "./has_feature.ts";
import { isOfProceedings } from "./is_of_proceedings.ts";
import type { KindOfTerm } from "./kind_of_term.ts";
import { isObject } from "./term_kinds.ts";

/** The words that an unknown one stands between; none at the edge of a label. */
export interface Beside {
  readonly left?: FoundTerm | undefined;
  readonly right?: FoundTerm | undefined;
  /** Whether the unknown one is an item of a list: 县政府网站、`展板`信息. */
  readonly isListed?: boolean;
}

/** Cases, behind which a word may be their result: 行政复议`驳斥`3件. */
const CASES = hasFeature(/^object\.(?:reconsideration|litigation)$/);
const ACT = hasFeature(/^act\./);
const CHANNEL = hasFeature(/^channel\./);
const INFORMATION = hasFeature(/^object\.(?:information|article)/);
const CLASS = hasFeature(/^(?:kind|area)\./);
const TRAIT = hasFeature(/^trait\./);
/** What names no thing, so that an unknown word behind it may do so. */
const HEADLESS = hasFeature(
  /^(?:act\.(?:disclose|publish|bind|submit|adopt)$|channel|rest|have|duty)/,
);
/** What an unknown word before it may be the manner, the means or the kind of. */
const NARROWED = hasFeature(
  /^(?:act\.(?:disclose|publish|due|accept|bind|complete|answer)$|carry\.bare|applicant|manner|kind|object\.staff$|other)/,
);

/** Whether an unknown word of one or two characters changes nothing of what is counted. */
export function isHarmless(unknown: string, { left, right, isListed = false }: Beside): boolean {
  const known = [left, right].filter((term) => term !== undefined);
  if (known.length === 0 || known.some(isFragment) || is(right, TRAIT)) return false;
  if (right === undefined && is(left, CASES)) return unknown.length === 1;
  if (known.every(isOfProceedings) && !(left === undefined && is(right, NARROWED))) return true;
  if (isListed) return false;
  if (left === undefined) return unknown.length === 1 && !is(right, NARROWED);
  if (right === undefined) return isName(left) || unknown.length === 1 && !is(left, HEADLESS);
  if (is(left, ACT) && (isObject(right) && !isOfProceedings(right) || is(right, CLASS))) {
    return false;
  }
  return unknown.length === 1 || is(left, CHANNEL) && is(right, INFORMATION);
}

/** A word of one character may be a piece of the unknown one: 信`用`信息. */
function isFragment({ start, end }: FoundTerm): boolean {
  return end - start === 1;
}

function is(term: FoundTerm | undefined, kind: KindOfTerm): boolean {
  return term !== undefined && kind(term);
}

/** The name of a class, or of a channel that is a thing itself: 政策解读`文稿`3件, 县长信箱`函件`6件. */
function isName(term: FoundTerm): boolean {
  return is(term, CLASS) || is(term, CHANNEL) && isObject(term);
}

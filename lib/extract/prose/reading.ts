import type { FoundTerm } from "@/codebook/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Gaps } from "./gaps.ts";
import { gapsAround } from "./gaps_around.ts";
import { hasFeature } from "./has_feature.ts";
import { hasOnly } from "./has_only.ts";
import { isOfOneClass } from "./is_of_one_class.ts";
import type { ReadClause } from "./read_clause.ts";
import { sharedTail } from "./shared_tail.ts";
import { resolve, slotOf, type Slots } from "./slots.ts";
import { meaningful } from "./term_kinds.ts";
import { unlikeItems } from "./unlike_items.ts";
import { wordsAbout } from "./words_about.ts";

/** The words of a clause that are about one of its numbers. */
export interface Reading {
  readonly own: Slots;
  readonly items?: readonly Slots[];
  /** Of the stretch that is about it, with words that mean nothing known. */
  readonly from: number;
  readonly until: number;
  /** Where the words before these end, which may say whose count it is. */
  readonly subjectEnd: number;
  /** From the first of these words that says more than 其中 or 共, or the number, to the last. */
  readonly start: number;
  readonly end: number;
  readonly gaps: Gaps;
}

/** 其中, 共 and 各 before a label are no part of it. */
const isUnquoted = hasOnly(/^(?:part|sum|quant|bound)\./);
const isClass = hasFeature(/^(?:kind|area)\./);
const isPartOfWhole = hasFeature(/^part\./);

/** Reads the words about a number. */
export function readingOf(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
  nth: number,
): Reading {
  const quantity = clauses[index]!.quantities[nth]!;
  const words = wordsAbout(text, clauses, index, nth);
  const { from, until, before, after, label, isBehind, isLast } = words;
  const shared = isBehind ? sharedTail(text, clauses, index) : undefined;
  // What is said of all is not joined to what one of them is.
  const said = resolve(text, after, resolve(text, label.toReversed()));
  const own = resolve(text, shared?.words ?? [], said);
  if (isMixed(text, before, own)) own.set("mixed", ["mixed.classes"]);
  if (isOfOneClass(text, before)) own.set("list", ["list.class"]);
  if (BODIES.test(text.slice(quantity.end, until))) own.set("counted", ["counted.bodies"]);
  const included = isLast ? includedIn(clauses[index + 1]) : [];
  if (included.length > 0) own.set("with", included);
  if (isLast && isOfAllMatters(clauses.slice(index + 1), own)) own.set("matters", ["matters.all"]);
  const gaps = gapsAround(text, clauses, [index, nth], words);
  return {
    own,
    items: quantity.value === 0 ? unlikeItems(text, before) : [],
    from,
    until,
    subjectEnd: subjectEnd(text, from, before.find(isNoBody) ?? before[0], quantity),
    start: (before.find((term) => !isUnquoted(term)) ?? before[0] ?? quantity).start,
    end: after.at(-1)?.end ?? quantity.end,
    gaps: shared === undefined ? gaps : { ...gaps, after: gaps.after + shared.gap },
  };
}

/**
 * Behind a number: it counts those that did or have something (45个`部门`的网站), which few indicators do;
 * not whose what it counts is (37个`镇级`受理点).
 */
const BODIES =
  /^(?!(?:乡镇|镇街|街镇|街道|[镇乡村]|社区)(?:\([^()]*\))?级)(?:[省市州盟县区旗镇乡](?:直|属|级)?|直属|预算)?(?:各|政府|组成|职能|工作|有关)*(?:部门|单位|机关|委办局|乡镇|镇街|街道|镇|乡|村|社区)/;

/**
 * Whether classes of two kinds are joined, whose number is of neither (重大建设项目、为民办实事类信息), or
 * classes that a number is each of (决算、预算各1份).
 */
function isMixed(text: string, words: readonly FoundTerm[], own: Slots): boolean {
  const isEach = own.get("quant")?.includes("quant.each") ?? false;
  const classes = words.filter(isClass);
  return classes.some(({ end, features }, nth) => {
    const next = classes[nth + 1];
    return next !== undefined && AND.test(text.slice(end, next.start)) &&
      (isEach || !features.some((feature) => next.features.map(slotOf).includes(slotOf(feature))));
  });
}

const AND = /^(?:[、和及与]|以及)$/;

/** What a number includes by the words of the clause behind it: 37件(含`上年结转`4件). */
function includedIn(clause: ReadClause | undefined): string[] {
  const [first, ...others] = meaningful(clause?.terms ?? []);
  if (first === undefined || !isPartOfWhole(first)) return [];
  const carried = others.flatMap(({ features }) => features).filter((one) => CARRY.test(one));
  return [...new Set(carried)].map((feature) => `with.${feature}`);
}

const CARRY = /^carry\./;

/**
 * Cases, or requests, are of all matters where only some of them are about disclosure: 复议120件,`其中
 * 信息公开类`6件; 收到申请50件,`其中信息公开申请`12件.
 */
function isOfAllMatters(behind: readonly ReadClause[], own: Slots): boolean {
  if (own.has("about")) return false;
  const isCases = own.get("object")?.some((one) => CASES.test(one)) ?? false;
  const isShort = own.get("form")?.includes("form.short") ?? false;
  return (isCases || isShort) && behind.some(({ terms, quantities }) => {
    const said = meaningful(terms).flatMap(({ features }) => features);
    const isPart = quantities.length > 0 && said.includes("about.disclosure");
    return isPart &&
      (isCases
        ? !said.some((one) => CASES.test(one) || one.startsWith("act."))
        : said.includes("part.of") && said.includes("form.full") &&
          !said.some((one) => WAYS.test(one)));
  });
}

const CASES = /^object\.(?:reconsideration|litigation)/;
/** Parts of the same requests: 其中`网上`信息公开申请3件. */
const WAYS = /^(?:way|applicant|carry|act|outcome)\./;

/** 各 and 各部门 name whose count it is, which may stand behind 其中. */
const BODY = /^(?:quant|part|sum)\./;

function isNoBody({ features }: FoundTerm): boolean {
  return !features.every((feature) => BODY.test(feature));
}

/** What is before the name of a channel or an office is part of it (`甘谷县`政府网站), but for 各部门网站. */
function subjectEnd(text: string, from: number, first: FoundTerm | undefined, quantity: Quantity) {
  const { start } = first ?? quantity;
  const isName = first?.features.some((feature) => /^(?:channel|person)\./.test(feature)) ?? false;
  return isName && !text.slice(from, start).includes("各") ? from : start;
}

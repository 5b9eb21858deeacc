import type { Quantity, SentenceRange } from "@/text/mod.ts";

/** A part of a sentence between marks, with the numbers in it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly quantities: readonly Quantity[];
  /** Brackets without a number, which say nothing of what is counted. */
  readonly asides: readonly (readonly [start: number, end: number])[];
}

/** Bars part cells. The comma of thousands (6,274条) is none; 中 is one behind a whole (9件申请`中`已答复8件). */
const MARK = /[;:、()|]|,(?!(?<=\d,)\d{3}(?!\d))|(?<=\d[件宗起份条][^,;:、()\d]{0,8}申请件?)中/g;
/** What a number is said to be. */
const IS = /^(?:均|都|皆)?(?:为|是|系|属|因)/;

/**
 * Cuts a sentence at its marks. `、` parts two numbered items only, and not what one number counts
 * (5件为信息不存在、非本机关公开); a bracket that holds a number, or is right behind one, is a clause of
 * its own, another one is an aside.
 */
export function clausesOf(
  text: string,
  { start, end }: SentenceRange,
  quantities: readonly Quantity[],
): Clause[] {
  const clauses: Clause[] = [];
  let from = start;
  let asides: [number, number][] = [];
  let at = 0;
  const close = (until: number, next: number) => {
    const first = at;
    while (at < quantities.length && quantities[at]!.start < until) at++;
    if (until > from) {
      clauses.push({ start: from, end: until, quantities: quantities.slice(first, at), asides });
    }
    from = next;
    asides = [];
  };
  const isCounted = (a: number, b: number) =>
    quantities.some((quantity) => quantity.start < b && quantity.end > a);
  const isListed = (index: number) => {
    const last = quantities.findLast((quantity) => quantity.end <= index)!;
    const next = index + 1 + text.slice(index + 1, end).search(/[,;:、()]|$/);
    return IS.test(text.slice(last.end, index)) && !isCounted(index, next);
  };
  // Without what comes behind the sentence: a mark may be far away.
  const within = text.slice(0, end);
  MARK.lastIndex = start;
  for (let match = MARK.exec(within); match !== null; match = MARK.exec(within)) {
    const { index, 0: mark } = match;
    if (mark === "、" && (!isCounted(from, index) || isListed(index))) continue;
    const closing = mark === "(" ? index + text.slice(index, end).indexOf(")") : -1;
    // 不予公开1件(涉及商业秘密): what a bracket right behind a number says is said of it.
    const isBehind = quantities.some((quantity) => quantity.end === index);
    if (closing > index && !isCounted(index, closing) && !isBehind) {
      asides.push([index, closing + 1]);
      MARK.lastIndex = closing + 1;
    } else {
      close(index, index + 1);
    }
  }
  close(end, end);
  return clauses;
}

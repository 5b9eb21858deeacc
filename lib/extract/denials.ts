import type { Candidate } from "./candidate.ts";
import type { Prose } from "./context.ts";
import { placeOf } from "./headings.ts";
import { CONDITIONAL } from "./zeros.ts";

/** A statement that there was none of something, in offsets of the normalized text. */
export interface Denial {
  readonly start: number;
  readonly end: number;
  /** Of the zeros that were made of it. */
  readonly codes: readonly string[];
}

/** A negation, and what there was none of. */
const DENIAL =
  /(?:未(?![来经必央])|没有|(?<!毫)无(?![法须需关人论效障疑偿])|不涉及|不存在)([^,。;:!?\n]{2,40})/g;
/** `… 均为零`: the same after what there was none of. */
const NOUGHT = /为零(?![^,。;!?\n])(?<=([^,。;:!?\n]{2,30})为零)/g;
/** How something was not done, or not enough of it: no count. */
const MANNER =
  /^(?:能够?|及时|按时|按照?|完全|严格|充分|有效|得到|形成|建立|达到?|完善|健全|真正|超过|落实|[^,。;]{0,12}(?:意识|机制|到位|不足|不够|及时|全面|外$))/;
/** Chapters about what is wanting deny without counting. */
const WANTING = /问题|不足|困难/;

/**
 * The denials of prose in its order, none of which overlap: those that zeros were made of, and
 * others that may state one (未制发规范性文件, 全年无信息公开类行政诉讼).
 */
export function denialsOf(prose: Prose, zeros: readonly Candidate[]): Denial[] {
  const known = zeros.map(({ start, end, code }) => ({ start, end, codes: [code] }));
  const denials: Denial[] = [];
  for (const denial of [...known, ...openDenials(prose)].sort((a, b) => a.start - b.start)) {
    const last = denials.at(-1);
    if (last === undefined || denial.start >= last.end) denials.push(denial);
    else denials[denials.length - 1] = joined(last, denial);
  }
  return denials;
}

/** Of two that overlap, one that zeros were made of holds. */
function joined(a: Denial, b: Denial): Denial {
  if (b.codes.length === 0) return a;
  if (a.codes.length === 0) return b;
  const codes = [...new Set([...a.codes, ...b.codes])];
  return { start: a.start, end: Math.max(a.end, b.end), codes };
}

function openDenials(prose: Prose): Denial[] {
  const { text } = prose;
  const denials = Array.from(text.matchAll(DENIAL)).filter(({ 1: object }) => !MANNER.test(object!))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length, codes: [] }));
  const noughts = Array.from(text.matchAll(NOUGHT), ({ 0: words, 1: list, index }) => (
    { start: index - list!.length, end: index + words.length, codes: [] }
  ));
  return [...denials, ...noughts].filter(({ start }) => isOpen(prose, start));
}

function isOpen({ text, headings }: Prose, start: number): boolean {
  const { chapter, nearest } = placeOf(headings, text, start);
  const titles = [chapter, nearest].filter((title) => title !== null);
  return !titles.some(({ title, plan }) => plan || WANTING.test(title)) &&
    !CONDITIONAL.test(text.slice(Math.max(0, start - 16), start));
}

import type { Figure, Finding, Normalized } from "@/model/mod.ts";
import { type Quantity, quotedRange, sentenceAt } from "@/text/mod.ts";

/** What the checks of prose look at. */
export interface Prose {
  readonly figures: readonly Figure[];
  readonly normalized: Normalized;
  /** In offsets of the normalized text, in its order. */
  readonly quantities: readonly Quantity[];
}

/** Ends a clause. */
const CLAUSE = /^.*[,;:。(]/s;

/** Words that are farther from a number do not belong to it. */
const REACH = 40;

/** The clause before a number, from the last comma, bracket or the like. */
export function clauseBefore(text: string, { start }: Quantity): string {
  return text.slice(Math.max(0, start - REACH), start).replace(CLAUSE, "");
}

/** The numbers of the sentence that ends where another one begins at `start`. */
export function sentenceEarlier({ normalized, quantities }: Prose, start: number): Quantity[] {
  const end = start - 1;
  const { start: from } = sentenceAt(normalized.text, end);
  return quantitiesWithin(quantities, from, end);
}

/** The numbers between two offsets. */
export function quantitiesWithin(
  quantities: readonly Quantity[],
  start: number,
  end: number,
): Quantity[] {
  const found: Quantity[] = [];
  for (let index = firstAt(quantities, start); index < quantities.length; index++) {
    const quantity = quantities[index]!;
    if (quantity.start >= end) break;
    found.push(quantity);
  }
  return found;
}

/** Index of the first number that begins at `start` or after it. */
function firstAt(quantities: readonly Quantity[], start: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantities[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place and codes of a finding about a range of the normalized text. */
export function placeIn(
  { normalized, figures }: Prose,
  start: number,
  end: number,
): Pick<Finding, "span" | "quote" | "codes"> {
  const place = quotedRange(normalized, { start, end });
  const stated = figures.filter((figure) =>
    figure.where === "narrative" && figure.span.start < place.span.end &&
    place.span.start < figure.span.end
  );
  return {
    ...place,
    codes: [...new Set(stated.map(({ code }) => code))],
  };
}

/** The number of a percentage, and half the place value of its last printed digit. */
export function percentOf(
  text: string,
  { start, end, value }: Quantity,
): { value: number; slack: number } {
  const decimals = /\.(\d+)/.exec(text.slice(start, end))?.[1] ?? "";
  return { value, slack: 0.5 * 10 ** -decimals.length };
}

/** A rate with as many decimals as `slack` implies. */
export function percentText(rate: number, slack: number): string {
  return `${rate.toFixed(Math.max(0, Math.round(-Math.log10(2 * slack))))}%`;
}

/** Whether a printed percentage is what a rate rounds to. */
export function isRounded(printed: number, rate: number, slack: number): boolean {
  return Math.abs(printed - rate) <= slack + 1e-9;
}

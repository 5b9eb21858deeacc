import type { SeriesBreak } from "./breaks.ts";
import { type Comparability, comparability, statedBy } from "./comparability.ts";
import { type Correspondence, type Grade, GRADES } from "./concordance.ts";

/** A value of a year and what it is based on. */
export interface DatedBasis {
  readonly year: number;
  readonly basis: string;
}

/** A break between two values, and how they compare across it. */
export interface BreakMet extends Comparability {
  readonly id: string;
}

/** The breaks that are between the reports of two years, or within one of these years. */
export function breaksBetween(
  first: number,
  last: number,
  breaks: readonly SeriesBreak[],
): SeriesBreak[] {
  return breaks.filter(({ date }) => `${first}-01-01` < date && date <= `${last}-12-31`);
}

/**
 * The breaks between two values that touch what they are based on, in the order of the codebook. A
 * year in which a break falls, other than on its first day, is partly of the time before it: the
 * break is between that year and its neighbours on either side.
 */
export function breaksMet(
  before: DatedBasis,
  after: DatedBasis,
  { breaks, concordance }: {
    readonly breaks: readonly SeriesBreak[];
    readonly concordance: readonly Correspondence[];
  },
): BreakMet[] {
  return breaksBetween(before.year, after.year, breaks).flatMap((entry) => {
    const compared = comparedAcross(entry, before.basis, after.basis, concordance);
    return compared === null ? [] : [{ id: entry.id, ...compared }];
  });
}

/**
 * How values based on two `basis` compare across a break; `null` where it does not touch them. A form
 * replaces rows by others; a law changes the meaning of rows, whichever the forms have before and
 * after it.
 */
function comparedAcross(
  { id, kind }: SeriesBreak,
  before: string,
  after: string,
  concordance: readonly Correspondence[],
): Comparability | null {
  const graded = concordance.filter((entry) => entry.break === id);
  const [first, last] = [statedBy(before), statedBy(after)];
  const all = [...first, ...last];
  return kind === "form" ? comparability(first, last, graded) : comparability(all, all, graded);
}

/** The worst of the grades; `null` without a break. */
export function worstOf(met: readonly BreakMet[]): Grade | null {
  return GRADES.findLast((grade) => met.some((each) => each.grade === grade)) ?? null;
}

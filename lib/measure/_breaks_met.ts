import {
  type Codebook,
  comparability,
  type Grade,
  GRADES,
  type SeriesBreak,
  statedBy,
} from "@/codebook/mod.ts";

/** A value of a year and what it is based on. */
export interface DatedBasis {
  readonly year: number;
  readonly basis: string;
}

/** A break between two values, and how they compare across it. */
export interface BreakMet {
  readonly id: string;
  readonly grade: Grade;
}

/**
 * The breaks between two values that touch what they are based on, in the order of the codebook. A
 * year in which a break falls, other than on its first day, is partly of the time before it: the
 * break is between that year and its neighbours on either side.
 */
export function breaksMet(
  before: DatedBasis,
  after: DatedBasis,
  { breaks, concordance }: Pick<Codebook, "breaks" | "concordance">,
): BreakMet[] {
  const between = breaks.filter(({ date }) =>
    `${before.year}-01-01` < date && date <= `${after.year}-12-31`
  );
  return between.flatMap((entry) => {
    const grade = gradeAcross(entry, before.basis, after.basis, concordance);
    return grade === null ? [] : [{ id: entry.id, grade }];
  });
}

/**
 * How values based on two `basis` compare across a break; `null` where it does not touch them. A form
 * replaces rows by others; a law changes the meaning of rows, whichever the forms have before and
 * after it.
 */
function gradeAcross(
  { id, kind }: SeriesBreak,
  before: string,
  after: string,
  concordance: Codebook["concordance"],
): Grade | null {
  const graded = concordance.filter((entry) => entry.break === id);
  const [first, last] = [statedBy(before), statedBy(after)];
  const all = [...first, ...last];
  const compared = kind === "form"
    ? comparability(first, last, graded)
    : comparability(all, all, graded);
  return compared?.grade ?? null;
}

/** The worst of the grades; `null` without a break. */
export function worstOf(met: readonly BreakMet[]): Grade | null {
  return GRADES.findLast((grade) => met.some((each) => each.grade === grade)) ?? null;
}

import { type Codebook, type Comparability, comparability, statedBy } from "@/codebook/mod.ts";
import type { MeasureRow } from "./measure_rows.ts";
import { liesBetween } from "./series_breaks.ts";

/** Where the lines of a chart go, and which breaks they meet. */
export interface LineSegments {
  /** For each row the number of its line; `null` for the further rows of a series in one year. */
  readonly runs: readonly (number | null)[];
  /** By id, the breaks between two consecutive years of a series that touch it, at their worst. */
  readonly met: ReadonlyMap<string, Comparability>;
}

type DatedBasis = Pick<MeasureRow, "year" | "basis">;

/**
 * Joins consecutive years of a series, as `seriesOf` distinguishes them, to lines. A line ends at a
 * break across which the concordance does not call its figures comparable. The rows are sorted by
 * series and year.
 */
export function lineSegments<Row extends DatedBasis>(
  rows: readonly Row[],
  seriesOf: (row: Row) => string,
  codebook: Pick<Codebook, "breaks" | "concordance">,
): LineSegments {
  const met = new Map<string, Comparability>();
  let run = 0;
  const runs = rows.map((row, index) => {
    const before = rows[index - 1];
    const isSame = before !== undefined && seriesOf(before) === seriesOf(row);
    if (isSame && before.year === row.year) return null;
    if (!isSame || before.year + 1 !== row.year || isCut(before, row, codebook, met)) run++;
    return run;
  });
  return { runs, met };
}

/** Whether a break parts two rows; `met` collects the breaks between them. */
function isCut(
  before: DatedBasis,
  after: DatedBasis,
  { breaks, concordance }: Pick<Codebook, "breaks" | "concordance">,
  met: Map<string, Comparability>,
): boolean {
  const between = breaks.filter((entry) => liesBetween(entry, before.year, after.year));
  const found = between.flatMap(({ id }) => {
    const graded = concordance.filter((entry) => entry.break === id);
    const compared = comparability(statedBy(before.basis), statedBy(after.basis), graded);
    return compared === null ? [] : [{ id, compared }];
  });
  for (const { id, compared } of found) {
    const worst = met.get(id);
    if (worst === undefined || worst.grade === "yes" || compared.grade === "no") {
      met.set(id, compared);
    }
  }
  return found.some(({ compared }) => compared.grade !== "yes");
}

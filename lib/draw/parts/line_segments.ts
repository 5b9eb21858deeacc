import { breaksMet, type Codebook, type Comparability, type DatedBasis } from "@/codebook/mod.ts";

/** Where the lines of a chart go, and which breaks they meet. */
export interface LineSegments {
  /** For each row the number of its line; `null` for the further rows of a series in one year. */
  readonly runs: readonly (number | null)[];
  /** By id, the breaks between two consecutive years of a series that touch it, at their worst. */
  readonly met: ReadonlyMap<string, Comparability>;
}

/**
 * Joins consecutive years of a series, as `seriesOf` distinguishes them, to lines. A line ends at a
 * break across which the concordance does not call its figures comparable; where it falls within a
 * year, before and after that year. The rows are sorted by series and year.
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
  codebook: Pick<Codebook, "breaks" | "concordance">,
  met: Map<string, Comparability>,
): boolean {
  const found = breaksMet(before, after, codebook);
  for (const { id, ...compared } of found) {
    const worst = met.get(id);
    if (worst === undefined || worst.grade === "yes" || compared.grade === "no") {
      met.set(id, compared);
    }
  }
  return found.some(({ grade }) => grade !== "yes");
}

import { type BreakMet, breaksMet, type Codebook, GRADES, worstOf } from "@/codebook/mod.ts";
import { frameOf, pick, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/**
 * How far each value is of one series with those of the last year: the columns of `schemas.graded`,
 * in `lib/frame/schemas/`, added to the frame `measures`. A value of 2016 is compared across the
 * breaks of 2016 to the last year that the measure and component have in the frame; across each, as
 * `concordance.csv` grades the indicators that the two values are based on, at best.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import { withGrades } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame({
 *   year: [2018, 2020],
 *   measure: ["partial_share", "partial_share"],
 *   component: ["outcomes.partial", "outcomes.partial"],
 *   basis: ["outcomes.partial", "outcomes.partial"],
 * });
 * const graded = withGrades(measures, loadCodebook()).select("year", "grade", "break").rows();
 * assertEquals(graded, [[2018, "roughly", "law.regulations2019"], [2020, "yes", null]]);
 * ```
 */
export function withGrades(
  measures: DataFrame,
  codebook: Pick<Codebook, "breaks" | "concordance">,
): DataFrame {
  const rows = recordsOf(measures, GRADED, "measures");
  const latest = new Map(
    [...Map.groupBy(rows, seriesOf)].map(([series, own]) => [series, lastOf(own)]),
  );
  const grades = rows.map((row) => gradeOf(row, latest.get(seriesOf(row)) ?? [], codebook));
  return measures.withColumns(...frameOf(schemas.graded, grades).getColumns());
}

const GRADED = pick(schemas.measures, "year", "measure", "component", "basis");

type Row = RecordOf<typeof GRADED>;

function seriesOf({ measure, component }: Row): string {
  return JSON.stringify([measure, component]);
}

/** The rows of the last year, one for each basis. */
function lastOf(rows: readonly Row[]): readonly Row[] {
  const year = Math.max(...rows.map((row) => row.year ?? -Infinity));
  const last = rows.filter((row) => row.year === year);
  return [...new Map(last.map((row) => [row.basis, row])).values()];
}

function gradeOf(
  { year, basis }: Row,
  latest: readonly Row[],
  codebook: Pick<Codebook, "breaks" | "concordance">,
): RecordOf<typeof schemas.graded> {
  if (year === null) return { grade: null, break: null };
  const compared = latest.map((last) => {
    if (last.year === year) return [];
    return breaksMet({ year, basis }, { year: last.year!, basis: last.basis }, codebook)
      .filter(({ grade }) => grade !== "yes");
  });
  const [best = []] = compared.toSorted((a, b) => rankOf(a) - rankOf(b));
  return { grade: worstOf(best) ?? "yes", break: best.map(({ id }) => id).join("|") || null };
}

function rankOf(met: readonly BreakMet[]): number {
  return GRADES.indexOf(worstOf(met) ?? "yes");
}

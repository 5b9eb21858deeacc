import { breaksMet, type Codebook, worstOf } from "@/codebook/mod.ts";
import { frameOf, pick, type RecordOf, recordsOf, requireColumns, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/**
 * The change of each value from the year before: the columns of `schemas.growth`, in
 * `lib/frame/schemas/`, added to the frame `measures`. A series is what one issuer states of one
 * measure and component.
 *
 * There is no change over a gap of years, from a value in doubt, and across a break for which the
 * concordance grades the figures `no`: `break` names it. A change across a break graded `roughly` is
 * given, and marked so. For shares, 100 × `difference` are percentage points.
 *
 * Throws a `RangeError` for two values of one series and year: `canonicalFigures` leaves one.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import { growth } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const rows = [2015, 2016, 2018];
 * const measures = pl.DataFrame({
 *   issuer: rows.map(() => "甲县"),
 *   year: rows,
 *   measure: rows.map(() => "volume"),
 *   component: rows.map(() => "applications.received"),
 *   value: [40, 50, 70],
 *   basis: rows.map(() => "applications.received"),
 *   doubt: pl.Series("doubt", [null, null, null], pl.String),
 * });
 * const percents = growth(measures, loadCodebook()).toRecords().map((row) => row.growth_percent);
 * assertEquals(percents, [null, 25, null]);
 * ```
 */
export function growth(
  measures: DataFrame,
  codebook: Pick<Codebook, "breaks" | "concordance">,
): DataFrame {
  requireColumns(measures, FOLLOWED, "measures");
  const rows = recordsOf(measures, FOLLOWED, "measures");
  const values = valuesOf(rows);
  const changes = rows.map((row) => {
    if (row.year === null) return NOTHING;
    const before = values.get(keyOf(row, row.year - 1));
    return before === undefined ? NOTHING : changeOf(before, row, codebook);
  });
  return measures.withColumns(...frameOf(schemas.growth, changes).getColumns());
}

const FOLLOWED = pick(
  schemas.measures,
  "issuer",
  "year",
  "measure",
  "component",
  "value",
  "basis",
  "doubt",
);

type Row = RecordOf<typeof FOLLOWED>;
type Change = RecordOf<typeof schemas.growth>;

const NOTHING: Change = {
  previous: null,
  difference: null,
  growth_percent: null,
  log_difference: null,
  break: null,
  grade: null,
};

function keyOf({ issuer, measure, component }: Row, year: number): string {
  return JSON.stringify([issuer, measure, component, year]);
}

/** The rows with issuer and year, by series and year. */
function valuesOf(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const values = new Map<string, Row>();
  for (const row of rows) {
    if (row.issuer === null || row.year === null) continue;
    const key = keyOf(row, row.year);
    if (values.has(key)) {
      throw new RangeError(
        `Cannot follow "${row.measure}" of ${row.issuer}: it has two values for ${row.year}`,
      );
    }
    values.set(key, row);
  }
  return values;
}

function changeOf(
  before: Row,
  after: Row,
  codebook: Pick<Codebook, "breaks" | "concordance">,
): Change {
  const met = breaksMet(
    { basis: before.basis, year: before.year! },
    { basis: after.basis, year: after.year! },
    codebook,
  );
  const grade = worstOf(met);
  const breaks = { break: met.map(({ id }) => id).join("|") || null, grade };
  if (grade === "no" || before.doubt !== null || after.doubt !== null) {
    return { ...NOTHING, previous: before.value, ...breaks };
  }
  const [from, to] = [before.value, after.value];
  return {
    previous: from,
    difference: to - from,
    growth_percent: from > 0 ? 100 * (to - from) / from : null,
    log_difference: from > 0 && to > 0 ? Math.log(to) - Math.log(from) : null,
    ...breaks,
  };
}

import { f64, frameOf, nullable, omit, pick, type RecordOf, schemas } from "@/frame/mod.ts";
import { compareText } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { bootstrap } from "./_bootstrap.ts";
import { grouped, issuerOf } from "./_groups.ts";
import { mean, sum } from "./_sums.ts";

/**
 * Pools measures over groups of reports: a frame with the columns `by`, then those of
 * `schemas.pool`, in `lib/frame/schemas/`.
 *
 * `pooled` divides the sum of the numerators by the sum of the denominators, so that large bodies
 * weigh most; in `mean` each report counts once. A count has no denominator: its `numerator` is the
 * sum, its `pooled` null.
 *
 * `lower` and `upper` are a 95 % interval of `pooled` by the percentile bootstrap over issuers: an
 * issuer is drawn with all its reports, whose cases are not independent. It is the same in every run,
 * and null below five issuers. (An interval as for one proportion, like Wilson's, would be far too
 * narrow: cases cluster in issuers.)
 *
 * Bodies of different rank or kind are never joined, since a province's report counts its counties
 * in, and rows of which they, or a column of `by`, are not known are in no group: `ungrouped` has
 * them. Rows in `doubt` are counted and enter nothing else.
 *
 * `by` names columns of `measures`, as `["province", "year"]`; an unknown name throws a
 * `RangeError`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { pool } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame({
 *   report: ["a-2018", "b-2018"],
 *   issuer: ["甲县", "乙县"],
 *   year: [2018, 2018],
 *   rank: ["county", "county"],
 *   kind: ["government", "government"],
 *   measure: ["outcome_share", "outcome_share"],
 *   component: ["outcomes.granted", "outcomes.granted"],
 *   numerator: [1, 30],
 *   denominator: [2, 40],
 *   value: [0.5, 0.75],
 * });
 * const [group] = pool(measures, ["year"]).toRecords();
 * assertEquals(group?.pooled, 31 / 42);
 * assertEquals(group?.mean, 0.625);
 * assertEquals([group?.reports, group?.issuers, group?.lower], [2, 2, null]);
 * ```
 */
export function pool(measures: DataFrame, by: readonly string[]): DataFrame {
  const { keys, groups } = grouped(measures, by, "pool", POOLED, OPTIONAL);
  return keys.withColumns(...frameOf(RESULT, groups.map(pooledOf)).getColumns());
}

const OPTIONAL = pick(schemas.measures, "doubt");
const POOLED = {
  ...pick(schemas.measures, "report", "issuer"),
  numerator: nullable(f64),
  denominator: nullable(f64),
  value: nullable(f64),
  ...OPTIONAL,
};
const RESULT = omit(schemas.pool, "rank", "kind", "measure", "component");

type Pooled = RecordOf<typeof POOLED>;

function pooledOf(rows: readonly Pooled[]) {
  const sound = rows.filter(({ doubt, value }) => doubt === null && value !== null);
  const clusters = [...Map.groupBy(sound, issuerOf)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, own]) => sumsOf(own));
  const all = sumsOf(sound);
  const interval = all.denominator === null
    ? null
    : bootstrap(clusters.length, (drawn) => ratioOf(drawn, clusters));
  return {
    numerator: all.numerator,
    denominator: all.denominator,
    pooled: all.denominator === null ? null : all.weighed / all.denominator,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    mean: mean(sound.map(({ value }) => value!)),
    reports: sound.length,
    issuers: clusters.length,
    doubted: rows.filter(({ doubt }) => doubt !== null).length,
  };
}

/** The sums over some reports; `weighed` is the numerator in the unit of `value`, as per 100. */
function sumsOf(rows: readonly Pooled[]) {
  const denominators = rows.flatMap(({ denominator }) => denominator ?? []);
  return {
    numerator: rows.length === 0 ? null : sum(rows.map(({ numerator }) => numerator ?? 0)),
    denominator: denominators.length === 0 ? null : sum(denominators),
    weighed: sum(rows.map(({ value, denominator }) => (value ?? 0) * (denominator ?? 0))),
  };
}

function ratioOf(
  drawn: Uint32Array,
  clusters: readonly { readonly weighed: number; readonly denominator: number | null }[],
): number {
  let [weighed, denominator] = [0, 0];
  for (const index of drawn) {
    weighed += clusters[index]!.weighed;
    denominator += clusters[index]!.denominator ?? 0;
  }
  return weighed / denominator;
}

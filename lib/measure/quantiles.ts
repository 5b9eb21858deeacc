import { SMALL_ISSUERS } from "@/model/mod.ts";
import { f64, frameOf, nullable, omit, pick, type RecordOf, schemas, str } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { grouped, issuerOf } from "./_groups.ts";
import { quantileOf } from "./_quantile.ts";

/**
 * How measures spread within groups of reports: a frame with the columns `by`, then those of
 * `schemas.quantiles`, in `lib/frame/schemas/`. Quartiles lie between two values in proportion to
 * their rank (linear interpolation, type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50, 1996, pp. 361–365); reports of one issuer
 * have none.
 *
 * Each report counts once, bodies of different rank or kind are never joined, and rows of which they,
 * or a column of `by`, are not known are in no group: `ungrouped` has them. Rows in `doubt`, and
 * those of reports of which only the opening was read (`coverage`), are counted and enter nothing
 * else: who states a number in the first lines, or that there was none, has chosen to.
 *
 * `by` names columns of `measures`, as `["province"]`; an unknown name throws a `RangeError`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { quantiles } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const issuer = ["甲县", "乙县", "丙县", "丁县"];
 * const measures = pl.DataFrame({
 *   report: issuer,
 *   issuer,
 *   rank: issuer.map(() => "county"),
 *   kind: issuer.map(() => "government"),
 *   measure: issuer.map(() => "volume"),
 *   component: issuer.map(() => "applications.received"),
 *   value: [1, 2, 3, 10],
 * });
 * const [group] = quantiles(measures, []).select("q1", "median", "q3", "reports", "issuers").toRecords();
 * assertEquals(group, { q1: 1.75, median: 2.5, q3: 4.75, reports: 4, issuers: 4 });
 * ```
 */
export function quantiles(measures: DataFrame, by: readonly string[]): DataFrame {
  const { keys, groups } = grouped(measures, by, "group", SPREAD, OPTIONAL);
  const spreads = keys.withColumns(...frameOf(RESULT, groups.map(spreadOf)).getColumns());
  return spreads.filter(
    pl.col("reports").gt(0).or(pl.col("openings").gt(0)).or(pl.col("doubted").gt(0)),
  );
}

const OPTIONAL = { ...pick(schemas.measures, "doubt"), coverage: nullable(str) };
const SPREAD = {
  ...pick(schemas.measures, "report", "issuer"),
  value: nullable(f64),
  ...OPTIONAL,
};
const RESULT = omit(schemas.quantiles, "rank", "kind", "measure", "component");

function spreadOf(rows: readonly RecordOf<typeof SPREAD>[]) {
  const stated = rows.filter(({ doubt, value }) => doubt === null && value !== null);
  const sound = stated.filter(({ coverage }) => coverage !== "opening");
  const sorted = sound.map(({ value }) => value!).sort((a, b) => a - b);
  const issuers = new Set(sound.map(issuerOf)).size;
  const quartile = (q: number) => issuers < SMALL_ISSUERS ? null : quantileOf(sorted, q);
  return {
    reports: sound.length,
    issuers,
    openings: stated.length - sound.length,
    doubted: rows.filter(({ doubt }) => doubt !== null).length,
    low: sorted[0] ?? null,
    q1: quartile(0.25),
    median: quartile(0.5),
    q3: quartile(0.75),
    high: sorted.at(-1) ?? null,
  };
}

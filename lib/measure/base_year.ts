import { f64, i32, type RecordOf, recordsOf, requireColumns, str } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { isWhole } from "./_is_whole.ts";

const VALUED = { issuer: str, year: i32, value: f64 };

type Valued = RecordOf<typeof VALUED>;

/**
 * The year that an index of counts starts from: the first of those in which most issuers have a
 * number of five or more, among the issuers that have another year, too; on fewer cases an index jumps.
 * A year in which the issuers' sum is largest is not taken, since every other would lie below it, unless
 * there is no other. Where no number is five or more, those above 0 count. `null` where no issuer has
 * two years and a number above 0. As `indexTo`, it takes no report of which only the opening was read.
 *
 * `measures` has the columns `issuer`, `year` and `value`.
 *
 * @example
 * ```ts
 * import { baseYear } from "@/measure/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const volumes = pl.DataFrame({
 *   issuer: ["甲县", "乙县", "甲县", "乙县", "甲县"],
 *   year: [2015, 2015, 2016, 2016, 2014],
 *   value: [9, 40, 12, 30, 7],
 * });
 * assertEquals(baseYear(volumes), 2016);
 * ```
 */
export function baseYear(measures: DataFrame): number | null {
  const valued = requireColumns(measures.filter(isWhole(measures)), VALUED, "measures").filter(
    pl.col("issuer").isNotNull().and(pl.col("year").isNotNull()).and(pl.col("value").isNotNull()),
  );
  const followed = valued.filter(pl.col("year").nUnique().over("issuer").gt(1));
  const years = [...Map.groupBy(recordsOf(followed, VALUED, "measures"), ({ year }) => year)]
    .map(([year, rows]) => ({
      year,
      issuers: issuersFrom(1, rows),
      sound: issuersFrom(FEWEST, rows),
      sum: rows.reduce((sum, { value }) => sum + value, 0),
    }))
    .filter(({ issuers }) => issuers > 0);
  const peak = Math.max(...years.map(({ sum }) => sum));
  const [best] = years.toSorted((a, b) =>
    Number(a.sum === peak) - Number(b.sum === peak) || b.sound - a.sound ||
    b.issuers - a.issuers || a.year - b.year
  );
  return best?.year ?? null;
}

/** A base of fewer cases moves far by a single one. */
const FEWEST = 5;

/** How many issuers have at least so many. */
function issuersFrom(fewest: number, rows: readonly Valued[]): number {
  return new Set(rows.filter(({ value }) => value >= fewest).map(({ issuer }) => issuer)).size;
}

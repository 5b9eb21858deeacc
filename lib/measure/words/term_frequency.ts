import { choices } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { TermOptions } from "./options.ts";

/** Options of {@linkcode termFrequency}. */
export interface TermFrequencyOptions extends TermOptions {
  /** Columns to count by; default: `["report"]`. */
  readonly by?: readonly string[];
}

/**
 * How often each term occurs, beside the number of words: the columns `by`, then `term` (str),
 * `count`, `words` (i32) and `per_10k` (f64), the most frequent first.
 *
 * per_10k = 10,000 · count / words, where `words` are all terms of the group, stop words included.
 *
 * `terms` is the frame of that name, with more columns where `by` names them. Default of
 * `minCount`: 1. Throws a `RangeError` for a column that the frame does not have.
 *
 * @example
 * ```ts
 * import { words } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const terms = pl.DataFrame({ report: ["a", "a"], term: ["公开", "的"], count: [3, 1] });
 * const [row] = words.termFrequency(terms, { omit: new Set(["的"]) }).toRecords();
 * assertEquals(row, { report: "a", term: "公开", count: 3, words: 4, per_10k: 7500 });
 * ```
 */
export function termFrequency(
  terms: DataFrame,
  { by = ["report"], omit = new Set(), minCount = 1 }: TermFrequencyOptions = {},
): DataFrame {
  const unknown = by.find((name) => !terms.columns.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      `Cannot count by "${unknown}": no such column; there are ${choices(unknown, terms.columns)}`,
    );
  }
  const total = pl.col("count").sum();
  const words = by.length === 0 ? total : total.over(...by as [string, ...string[]]);
  return terms.lazy().groupBy([...by, "term"]).agg(
    pl.col("count").sum().cast(pl.Int32).alias("count"),
  )
    .withColumn(words.alias("words"))
    .filter(pl.col("count").gtEq(minCount).and(pl.col("term").isIn([...omit]).not()))
    .withColumn(pl.col("count").mul(10_000).div(pl.col("words")).alias("per_10k"))
    .sort([...by, "count", "term"], [...by.map(() => false), true, false])
    .select(...by, "term", "count", "words", "per_10k")
    .collectSync();
}

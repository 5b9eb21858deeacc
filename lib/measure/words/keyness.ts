import { f64, frameOf, recordsOf, schemas, str } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { chiSquareTail } from "./_chi_square_tail.ts";
import { holm } from "./_holm.ts";
import type { TermOptions } from "./options.ts";
import { sum, tally, totalsOf, wordsOf } from "./_tally.ts";

/** Two groups of reports, by their ids. */
export interface Groups {
  readonly target: Iterable<string>;
  readonly reference: Iterable<string>;
}

/**
 * Which terms one group of reports has more often, or less often, than another: `term` (str),
 * `target_count`, `reference_count`, `target_words`, `reference_words`, `target_reports`,
 * `reference_reports` (i32: how many reports have the term), `g2`, `log_ratio`, `p` and `p_holm`
 * (f64), the largest `g2` first.
 *
 * - g2 = 2 Σ O ln(O / E) over the four cells term / other terms × target / reference (T. Dunning,
 *   "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics
 *   19, 1993, pp. 61–74). P. Rayson and R. Garside ("Comparing corpora using frequency profiling",
 *   2000) sum the two cells of the term only; for all but the most frequent terms that is nearly
 *   the same.
 * - log_ratio = log₂ of the relative frequency in the target over that in the reference, a count of
 *   0 taken for 0.5 (A. Hardie, "Log Ratio: an informal introduction", 2014): 1 is twice as often,
 *   −1 half as often.
 * - p is that of χ² with one degree of freedom; p_holm is adjusted by Holm's method for the number
 *   of terms that have a row. Both assume that words are independent, which those of one report are
 *   not: read them with the number of reports beside them.
 *
 * `terms` is the frame of that name; reports without words are left out, and where a group has no
 * words, no row is given. Default of `minCount`, in both groups together: 5. Throws a `RangeError`
 * where a report is in both groups.
 *
 * @example
 * ```ts
 * import { words } from "@/mod.ts";
 * import { assertAlmostEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const terms = pl.DataFrame({
 *   report: ["new", "new", "old", "old"],
 *   term: ["政务新媒体", "公开", "政务新媒体", "公开"],
 *   count: [20, 80, 10, 190],
 * });
 * const rows = words.keyness(terms, { target: ["new"], reference: ["old"] }).toRecords();
 * const row = rows.find(({ term }) => term === "政务新媒体");
 * assertAlmostEquals(Number(row?.log_ratio), 2);
 * ```
 */
export function keyness(
  terms: DataFrame,
  { target, reference }: Groups,
  { omit = new Set(), minCount = 5 }: TermOptions = {},
): DataFrame {
  const counts = tally(terms);
  const words = recordsOf(wordsOf(counts), WORDS, "words");
  const [first, second] = [group(target, words), group(reference, words)];
  const shared = [...first.reports].find((report) => second.reports.has(report));
  if (shared !== undefined) {
    throw new RangeError(`Cannot compare the groups: report "${shared}" is in both`);
  }
  if (first.words === 0 || second.words === 0) return frameOf(schemas.keyness, []);
  const [targets, references] = [totalsIn(first, counts), totalsIn(second, counts)];
  const rows = [...new Set([...targets.keys(), ...references.keys()])].flatMap((term) => {
    const row = rowOf(term, [targets.get(term), first.words], [references.get(term), second.words]);
    const isTested = !omit.has(term) && row.target_count + row.reference_count >= minCount;
    return isTested ? [row] : [];
  });
  const adjusted = holm(rows.map(({ p }) => p));
  const tested = rows.map((row, index) => ({ ...row, p_holm: adjusted[index]! }));
  return frameOf(schemas.keyness, tested).sort(["g2", "term"], [true, false]);
}

const WORDS = { report: str, words: f64 };

interface Group {
  readonly reports: ReadonlySet<string>;
  readonly words: number;
}

function group(ids: Iterable<string>, all: readonly { report: string; words: number }[]): Group {
  const named = new Set(ids);
  const own = all.filter(({ report }) => named.has(report));
  return {
    reports: new Set(own.map(({ report }) => report)),
    words: sum(own.map(({ words }) => words)),
  };
}

interface Total {
  readonly count: number;
  readonly reports: number;
}

function totalsIn({ reports }: Group, counts: DataFrame): ReadonlyMap<string, Total> {
  const own = counts.lazy()
    .join(pl.DataFrame({ report: [...reports] }).lazy(), { on: "report", how: "semi" });
  return new Map(totalsOf(own).map(({ term, ...total }) => [term, total]));
}

function rowOf(
  term: string,
  [target = NONE, target_words]: readonly [Total | undefined, number],
  [reference = NONE, reference_words]: readonly [Total | undefined, number],
) {
  const g2 = logLikelihood(
    [target.count, reference.count],
    [target_words - target.count, reference_words - reference.count],
  );
  return {
    term,
    target_count: target.count,
    reference_count: reference.count,
    target_words,
    reference_words,
    target_reports: target.reports,
    reference_reports: reference.reports,
    g2,
    log_ratio: Math.log2(
      (target.count || 0.5) / target_words / ((reference.count || 0.5) / reference_words),
    ),
    p: chiSquareTail(g2),
  };
}

const NONE: Total = { count: 0, reports: 0 };

/** G² of a table of rows; a cell of 0 adds nothing. */
function logLikelihood(...rows: readonly (readonly [number, number])[]): number {
  const columns = [0, 1].map((column) => sum(rows.map((row) => row[column]!)));
  const total = sum(columns);
  const cells = rows.flatMap((row) =>
    row.map((count, column) =>
      count === 0 ? 0 : count * Math.log(count * total / (sum(row) * columns[column]!))
    )
  );
  // Rounding leaves a little below 0 where both groups are equal.
  return Math.max(0, 2 * sum(cells));
}

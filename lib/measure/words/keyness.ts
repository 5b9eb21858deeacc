import { frameOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { chiSquareTail } from "./_chi_square_tail.ts";
import { holm } from "./_holm.ts";
import type { TermOptions } from "./options.ts";
import { sum, type Tally, tally } from "./_tally.ts";

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
  const counted = tally(terms);
  const [first, second] = [group(target, counted), group(reference, counted)];
  const shared = [...first.reports].find((report) => second.reports.has(report));
  if (shared !== undefined) {
    throw new RangeError(`Cannot compare the groups: report "${shared}" is in both`);
  }
  if (first.words === 0 || second.words === 0) return frameOf(schemas.keyness, []);
  const rows = [...counted.terms].flatMap(([term, counts]) => {
    const row = rowOf(term, counts, first, second);
    const isTested = !omit.has(term) && row.target_count + row.reference_count >= minCount;
    return isTested ? [row] : [];
  });
  const adjusted = holm(rows.map(({ p }) => p));
  const tested = rows.map((row, index) => ({ ...row, p_holm: adjusted[index]! }));
  return frameOf(schemas.keyness, tested).sort(["g2", "term"], [true, false]);
}

interface Group {
  readonly reports: ReadonlySet<string>;
  readonly words: number;
}

function group(ids: Iterable<string>, { words }: Tally): Group {
  const reports = new Set([...ids].filter((id) => words.has(id)));
  return { reports, words: sum([...reports].map((id) => words.get(id)!)) };
}

function rowOf(
  term: string,
  counts: ReadonlyMap<string, number>,
  target: Group,
  reference: Group,
) {
  const inside = ({ reports }: Group) => [...counts].filter(([report]) => reports.has(report));
  const [targets, references] = [inside(target), inside(reference)];
  const target_count = sum(targets.map(([, count]) => count));
  const reference_count = sum(references.map(([, count]) => count));
  const g2 = logLikelihood(
    [target_count, reference_count],
    [target.words - target_count, reference.words - reference_count],
  );
  return {
    term,
    target_count,
    reference_count,
    target_words: target.words,
    reference_words: reference.words,
    target_reports: targets.length,
    reference_reports: references.length,
    g2,
    log_ratio: Math.log2(
      (target_count || 0.5) / target.words / ((reference_count || 0.5) / reference.words),
    ),
    p: chiSquareTail(g2),
  };
}

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

import { extent } from "@/model/mod.ts";
import { frameOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { TermOptions } from "./options.ts";
import { sum, tally, totalsOf, wordsOf } from "./_tally.ts";

/**
 * How evenly each term is spread over the reports: `term` (str), `count`, `reports` (how many have
 * it), `parts` (how many there are, i32), `dp` and `dp_norm` (f64), the most frequent first.
 *
 * dp = ½ Σ |v − s| over the reports, where v is a report's share of the occurrences of the term and
 * s its share of all words: 0 where the term is spread as the words are, near 1 where one short
 * report has it all (S. Th. Gries, "Dispersions and adjusted frequencies in corpora", International
 * Journal of Corpus Linguistics 13, 2008, pp. 403–437). dp_norm = dp / (1 − the smallest s), which
 * reaches 1 (J. Lijffijt and S. Th. Gries, the same journal 17, 2012, pp. 147–149). Both are null
 * for a single report.
 *
 * `terms` is the frame of that name. Default of `minCount`: 5.
 *
 * @example
 * ```ts
 * import { words } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const terms = pl.DataFrame({ report: ["a", "b"], term: ["公开", "申请"], count: [10, 10] });
 * const { dp, dp_norm } = words.dispersion(terms).toRecords()[0]!;
 * assertEquals([dp, dp_norm], [0.5, 1]);
 * ```
 */
export function dispersion(
  terms: DataFrame,
  { omit = new Set(), minCount = 5 }: TermOptions = {},
): DataFrame {
  const counts = tally(terms);
  const words = wordsOf(counts).getColumn("words").toArray().map(Number);
  const total = sum(words);
  const smallest = extent(words)[0] / total;
  const [inReport, ofReport] = ["count", "words"].map((name) => counts.getColumn(name).toArray());
  let next = 0;
  const rows = totalsOf(counts.lazy()).flatMap(({ term, count, reports }) => {
    const start = next;
    next += reports;
    if (omit.has(term) || count < minCount) return [];
    // A report without the term adds its share of all words, which add up to 1.
    let difference = 1;
    for (let row = start; row < next; row++) {
      const share = Number(ofReport![row]) / total;
      difference += Math.abs(Number(inReport![row]) / count - share) - share;
    }
    // Rounding leaves a little below 0 where both are spread alike.
    const dp = words.length > 1 ? Math.max(0, difference / 2) : null;
    const dp_norm = dp === null ? null : dp / (1 - smallest);
    return [{ term, count, reports, parts: words.length, dp, dp_norm }];
  });
  return frameOf(schemas.dispersion, rows).sort(["count", "term"], [true, false]);
}

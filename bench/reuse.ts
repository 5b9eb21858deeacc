/**
 * Finding copied text in 250 to 2,000 invented reports with copies at known places: what is found,
 * and how time grows (medians of rounds in turn). Run by `deno task bench:reuse`.
 *
 * @module
 */
import { loadCodebook } from "@/codebook/mod.ts";
import { reuse } from "@/measure/mod.ts";
import { plantedReports } from "../tests/support/planted_reports.ts";
import { medians } from "./medians.ts";
import { type Score, scoreCopies } from "../tests/support/score_copies.ts";

const codebook = loadCodebook();
const percent = (part: number, whole: number) => `${(100 * part / whole).toFixed(2)} %`.padStart(9);
const scoreText = ({ planted, recalled, found, right }: Score) =>
  `${percent(recalled, planted)} of ${planted} found, ${percent(right, found)} of ${found} right`;

const corpora = [250, 500, 1000, 2000].map((count) => ({ count, ...plantedReports(count) }));
const times = medians(
  Object.fromEntries(corpora.map(({ count, sentences, reports }) => [
    String(count),
    () => reuse(sentences, reports, codebook),
  ])),
  3,
  1,
);

console.log("reports  sentences        s   s ÷ n·log n, as a multiple of the first");
let first: number | null = null;
for (const { count, ...planted } of corpora) {
  const { height } = planted.sentences;
  const seconds = (times.get(String(count)) ?? NaN) / 1000;
  const ratio = seconds / (height * Math.log(height));
  first ??= ratio;
  console.log(
    [count, height, seconds.toFixed(2), (ratio / first).toFixed(2)]
      .map((value) => String(value).padStart(9)).join(""),
  );
  const { exact, changed } = scoreCopies(
    reuse(planted.sentences, planted.reports, codebook),
    planted,
  );
  console.log(`  word for word:          ${scoreText(exact)}`);
  console.log(`  one character changed:  ${scoreText(changed)}`);
}

/**
 * Finding copied text in 250 to 2,000 invented reports with copies at known places: what is found, and
 * how time grows. Run by `deno task bench:reuse`.
 *
 * @module
 */
import { loadCodebook } from "@/codebook/mod.ts";
import { reuse } from "@/measure/mod.ts";
import { plantedReports } from "../tests/support/planted_reports.ts";
import { type Score, scoreCopies } from "../tests/support/score_copies.ts";

const codebook = loadCodebook();
const percent = (part: number, whole: number) => `${(100 * part / whole).toFixed(2)} %`.padStart(9);
const told = ({ planted, recalled, found, right }: Score) =>
  `${percent(recalled, planted)} of ${planted} found, ${percent(right, found)} of ${found} right`;

console.log("reports  sentences        s   s ÷ n·log n, as a multiple of the first");
let first: number | null = null;
for (const count of [250, 500, 1000, 2000]) {
  const planted = plantedReports(count);
  const start = performance.now();
  const copies = reuse(planted.sentences, planted.reports, codebook);
  const seconds = (performance.now() - start) / 1000;
  const { height } = planted.sentences;
  const ratio = seconds / (height * Math.log(height));
  first ??= ratio;
  console.log(
    [count, height, seconds.toFixed(2), (ratio / first).toFixed(2)]
      .map((value) => String(value).padStart(9)).join(""),
  );
  const { exact, changed } = scoreCopies(copies, planted);
  console.log(`  word for word:          ${told(exact)}`);
  console.log(`  one character changed:  ${told(changed)}`);
}

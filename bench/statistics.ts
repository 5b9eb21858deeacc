/**
 * Compares the statistics of the room `measure` with those of scipy, statsmodels and krippendorff on
 * random data with ties, blanks and gaps, and prints the largest difference of each. Python is named
 * by the first argument (default: `python3`); without it or its packages the comparison is skipped,
 * by name. Run by `deno task bench:statistics`.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { dataSet } from "./statistics/data_set.ts";
import { randomBy } from "./statistics/random_by.ts";
import { statisticsOf } from "./statistics/statistics_of.ts";

const SETS = 200;

const [python = "python3"] = Deno.args;
const random = randomBy(15);
const sets = Array.from({ length: SETS }, () => {
  const data = dataSet(random);
  return { data, results: statisticsOf(data) };
});
const input = await Deno.makeTempFile({ suffix: ".json" });
try {
  await Deno.writeTextFile(input, JSON.stringify(sets));
  const reference = fileURLToPath(new URL("statistics/reference.py", import.meta.url));
  const { code, stdout, stderr } = await new Deno.Command(python, { args: [reference, input] })
    .output();
  console.log(new TextDecoder().decode(stdout).trimEnd());
  console.error(new TextDecoder().decode(stderr).trimEnd());
  Deno.exitCode = code;
} catch (error) {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
  console.log(`skipped: statistics, since there is no "${python}"`);
} finally {
  await Deno.remove(input);
}

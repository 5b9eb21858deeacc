/**
 * What becomes of damaged files: whole reports of every format are spoilt at random, thousands of
 * times, and read as a folder would be, in child processes. Run by `deno task mutation:files`;
 * `--count N` (files a format), `--seed N`, `--formats txt,pdf`, `--list FILE` (what was lost or
 * changed in silence, with the seed of each file). Counted apart is what no reader can know without
 * the original: whole sentences and rows left out, and figures in the places of other figures that no
 * sum is over.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Report } from "@/model/mod.ts";
import { UnreadableError } from "@/read/mod.ts";
import { parserPool } from "@/workers/mod.ts";
import { seededRandom } from "./mutation/random.ts";
import { type Difference, differenceOf } from "./mutation_files/difference.ts";
import { OMISSIONS, type Operator, OPERATORS } from "./mutation_files/operators.ts";
import { type Seed, seedsOf } from "./mutation_files/seeds.ts";

const SEED = 20_261_127;
/** Formats whose bytes are words, so that an author can leave some out. */
const WRITTEN = ["txt", "html"];

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: String(SEED) },
    formats: { type: "string", default: "" },
    list: { type: "string" },
  },
});

/** What became of the files of one format that one operator spoilt. */
interface Tally {
  files: number;
  parsed: number;
  refused: number;
  threw: number;
  hung: number;
  losing: number;
  silent: number;
  changed: number;
  renumbered: number;
}

const COLUMNS = {
  files: "files",
  parsed: "parsed",
  refused: "refused",
  threw: "threw",
  hung: "too slow",
  losing: "lost figures",
  silent: "in silence",
  changed: "changed in silence",
  renumbered: "only figures for figures",
} as const satisfies Record<keyof Tally, string>;

const tallies = new Map<string, Tally>();
const silent: string[] = [];
await using pool = await parserPool(loadCodebook());
for (const [format, seeds] of Object.entries(seedsOf())) {
  if (values.formats === "" || values.formats.split(",").includes(format)) {
    await spoil(format, seeds);
  }
}
print();
if (values.list !== undefined) Deno.writeTextFileSync(values.list, silent.join("\n") + "\n");

async function spoil(format: string, seeds: readonly Seed[]): Promise<void> {
  const wholes = await Promise.all(seeds.map(({ bytes, name }) => pool.parse(bytes, name)));
  const operators = Object.entries({
    ...OPERATORS,
    ...(WRITTEN.includes(format) ? OMISSIONS : {}),
  });
  const next = Array.from({ length: Number(values.count) }, (_, index) => index);
  const work = async () => {
    for (let index = next.shift(); index !== undefined; index = next.shift()) {
      const seed = Number(values.seed) + index;
      const random = seededRandom(seed);
      const place = Math.floor(random() * seeds.length);
      const [name, operator] = operators[Math.floor(random() * operators.length)]!;
      await spoilOnce(`${format}\t${name}`, seeds[place]!, wholes[place]!, operator, seed, random);
    }
  };
  await Promise.all(Array.from({ length: pool.jobs }, work));
}

async function spoilOnce(
  key: string,
  { name, bytes }: Seed,
  whole: Report,
  operator: Operator,
  seed: number,
  random: () => number,
): Promise<void> {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  const damaged = new Uint8Array(operator(bytes, random));
  tally.files++;
  try {
    const report = await pool.parse(damaged, name);
    tally.parsed++;
    count(tally, differenceOf(whole, report), `${key}\t${name}\t${seed}`, report);
  } catch (error) {
    if (!(error instanceof UnreadableError)) tally.threw++;
    else if (error.rule === "read.too_slow") tally.hung++;
    else tally.refused++;
  }
}

function count(tally: Tally, difference: Difference, what: string, report: Report): void {
  const { lost, changed, isRenumbered, isReported } = difference;
  if (lost > 0) tally.losing++;
  if (isReported) return;
  if (lost > 0) tally.silent++;
  if (isRenumbered) tally.renumbered += changed;
  else tally.changed += changed;
  if (lost + changed === 0) return;
  const end = JSON.stringify(report.normalized.source.slice(-40));
  silent.push([what, lost, changed, isRenumbered, end].join("\t"));
}

function emptyTally(): Tally {
  return {
    files: 0,
    parsed: 0,
    refused: 0,
    threw: 0,
    hung: 0,
    losing: 0,
    silent: 0,
    changed: 0,
    renumbered: 0,
  };
}

function print(): void {
  const columns = Object.keys(COLUMNS) as (keyof Tally)[];
  console.log(["| format | damage", ...Object.values(COLUMNS), ""].join(" | ").trim());
  console.log(`|${" --- |".repeat(columns.length + 2)}`);
  for (const [key, tally] of withSums()) {
    console.log(
      `| ${[...key.split("\t"), ...columns.map((column) => tally[column])].join(" | ")} |`,
    );
  }
}

/** The tallies of each format, each behind its sum without what an author left out. */
function withSums(): [string, Tally][] {
  const byFormat = Map.groupBy(tallies, ([key]) => key.split("\t")[0]!);
  return [...byFormat].flatMap(([format, rows]) => {
    const sum = emptyTally();
    for (const [key, tally] of rows) {
      if (key.split("\t")[1]! in OMISSIONS) continue;
      for (const column of Object.keys(sum) as (keyof Tally)[]) sum[column] += tally[column];
    }
    return [[`${format}\tall damage`, sum] as [string, Tally], ...rows.toSorted()];
  });
}

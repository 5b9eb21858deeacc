/**
 * Whether the tests see a change of the code: a sample of numbers, comparisons, conditions,
 * fallbacks and guards of `lib/` is changed, one at a time in a copy of the project, and the tests
 * that run the changed line are run, the likeliest and quickest first. What no test fails on is
 * listed. Changes that do not compile are not counted; a test that does not end has failed. Run by
 * `deno task mutation:code`; `--rooms read,text` names the rooms, `--kinds constant,guard` the kinds
 * of changes, `--file NAME` files whose path contains it, `--sample N` how many changes are drawn
 * (0: all), `--seed N` which.
 *
 * @module
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compareText } from "@/model/mod.ts";
import { wilson } from "@/measure/mod.ts";
import { seededRandom } from "./mutation/random.ts";
import type { Candidate } from "./mutation_code/candidate.ts";
import { changedSource } from "./mutation_code/changed_source.ts";
import { compiling } from "./mutation_code/compiling.ts";
import { copyProject } from "./mutation_code/copy_project.ts";
import { type Killers, killers } from "./mutation_code/killers.ts";
import { mutants } from "./mutation_code/mutants.ts";
import { runTests } from "./mutation_code/run_tests.ts";
import { sampleOf } from "./mutation_code/sample_of.ts";
import { testsOf } from "./mutation_code/tests_of.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** A change and the first test that saw it, or null when none did. */
type Verdict = Candidate & { readonly seenBy: string | null };

const { values } = parseArgs({
  options: {
    rooms: { type: "string", default: "" },
    kinds: { type: "string", default: "" },
    file: { type: "string", default: "" },
    sample: { type: "string", default: "100" },
    seed: { type: "string", default: "20261127" },
  },
});
const copy = await copyProject(ROOT);
try {
  const all = candidates();
  const drawn = sampleOf(all, Number(values.sample), seededRandom(Number(values.seed)));
  const sample = await compiling(copy, drawn);
  console.log(
    `Seed ${values.seed}: ${drawn.length} changes of ${all.length}, ${sample.length} compile`,
  );
  const order = await killers(copy, [
    ...new Set(sample.flatMap(({ file }) => testsOf(ROOT, file))),
  ]);
  const verdicts: Verdict[] = [];
  for (const candidate of sample) {
    const verdict = { ...candidate, seenBy: await seenBy(candidate, order) };
    verdicts.push(verdict);
    if (verdict.seenBy === null) console.log(`  ${verdicts.length}: ${placeOf(candidate)}`);
  }
  printRates(verdicts);
} finally {
  await Deno.remove(copy, { recursive: true });
}

function candidates(): readonly Candidate[] {
  const [rooms, kinds] = [values.rooms, values.kinds].map((list) =>
    list.split(",").filter(Boolean)
  );
  const has = (list: readonly string[], item: string) => list.length === 0 || list.includes(item);
  return filesOf("lib").flatMap((file) => {
    const [, room = ""] = file.split("/");
    if (!has(rooms!, room) || !file.includes(values.file)) return [];
    const found = mutants(Deno.readTextFileSync(copy + file));
    return found.filter(({ kind }) => has(kinds!, kind)).map((it) => ({ ...it, file }));
  });
}

/** The modules below a folder of the copy, which has no more than Git knows of. */
function filesOf(folder: string): readonly string[] {
  return Array.from(Deno.readDirSync(copy + folder)).flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    return isDirectory ? filesOf(path) : path.endsWith(".ts") ? [path] : [];
  }).sort();
}

async function seenBy(candidate: Candidate, order: Killers): Promise<string | null> {
  const { file } = candidate;
  const source = await Deno.readTextFile(copy + file);
  await Deno.writeTextFile(copy + file, changedSource(copy, candidate));
  try {
    if (source.includes("@example") && !await runTests(copy, file)) return file;
    for (const { test, limit } of order.of(file, lineOf(candidate))) {
      const passes = await runTests(copy, test, { limit });
      order.note(test, !passes);
      if (!passes) return test;
    }
    return null;
  } finally {
    await Deno.writeTextFile(copy + file, source);
  }
}

function lineOf({ file, start }: Candidate): number {
  return Deno.readTextFileSync(ROOT + file).slice(0, start).split("\n").length;
}

function placeOf(candidate: Candidate): string {
  const { file, kind, original, changed } = candidate;
  return `${file}:${lineOf(candidate)}  ${kind}: ${original} → ${changed}`;
}

/** By folder and by kind: how many changes there were, how many no test saw, and the share. */
function printRates(verdicts: readonly Verdict[]): void {
  const byName = <T>([a]: [string, T], [b]: [string, T]) => compareText(a, b);
  const groups = [
    ...[...Map.groupBy(verdicts, ({ file }) => dirname(file).replace("lib/", ""))].sort(byName),
    ...[...Map.groupBy(verdicts, ({ kind }) => kind)].sort(byName),
    ["all", verdicts] as const,
  ];
  console.log("\n                 changes    seen survived  share (95 %)");
  for (const [name, of] of groups) {
    const survived = of.filter(({ seenBy }) => seenBy === null).length;
    const counts = [of.length, of.length - survived, survived];
    console.log(
      `${name.padEnd(15)}${counts.map((count) => String(count).padStart(9)).join("")}  ` +
        shareOf(survived, of.length),
    );
  }
}

function shareOf(count: number, of: number): string {
  const { lower, upper } = wilson(count, of);
  const [share, from, to] = [count / of, lower, upper].map((part) => (100 * part).toFixed(0));
  return `${share} % (${from}–${to})`;
}

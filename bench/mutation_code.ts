/**
 * Whether the tests see a change of the code: a sample of numbers, comparisons, conditions,
 * fallbacks and guards of `lib/` is changed, one at a time in a copy of the project, and the tests
 * of the room run. What no test fails on is listed. Run by `deno task mutation:code`;
 * `--rooms read,text` names the rooms, `--kinds constant,guard` the kinds of changes, `--file NAME`
 * files whose path contains it, `--sample N` how many changes are tried (0: all), `--seed N` which.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compareText } from "@/frame/mod.ts";
import { seededRandom } from "./mutation/random.ts";
import { copyProject } from "./mutation_code/copy_project.ts";
import { type Mutant, mutants } from "./mutation_code/mutants.ts";
import { runTests, type Verdict } from "./mutation_code/run_tests.ts";
import { testsOf } from "./mutation_code/tests_of.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** A change of a file of the project. */
interface Candidate extends Mutant {
  readonly file: string;
  readonly room: string;
}

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
  const sample = sampleOf(candidates(), Number(values.sample), Number(values.seed));
  console.log(`Seed ${values.seed}: ${sample.length} changes of ${candidates().length}`);
  await checkUnchanged(sample);
  const verdicts: (Candidate & { readonly verdict: Verdict })[] = [];
  for (const candidate of sample) {
    const verdict = await verdictOn(candidate);
    verdicts.push({ ...candidate, verdict });
    if (verdict === "survived") console.log(`  ${placeOf(candidate)}`);
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
    return found.filter(({ kind }) => has(kinds!, kind)).map((it) => ({ ...it, file, room }));
  });
}

/** The modules below a folder of the copy, which has no more than Git knows of. */
function filesOf(folder: string): readonly string[] {
  return Array.from(Deno.readDirSync(copy + folder)).flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    return isDirectory ? filesOf(path) : path.endsWith(".ts") ? [path] : [];
  }).sort();
}

function sampleOf(all: readonly Candidate[], size: number, seed: number): readonly Candidate[] {
  const random = seededRandom(seed);
  const shuffled = all.map((candidate) => ({ candidate, key: random() }))
    .sort((a, b) => a.key - b.key).map(({ candidate }) => candidate);
  return size === 0 ? shuffled : shuffled.slice(0, size);
}

/** Tests that fail anyway would count every change as seen. */
async function checkUnchanged(sample: readonly Candidate[]): Promise<void> {
  for (const [room, changes] of Map.groupBy(sample, (change) => change.room)) {
    const tests = new Set(changes.flatMap(({ file }) => testsOf(ROOT, file).flat()));
    const verdict = await runTests(copy, [...tests]);
    if (verdict !== "survived") throw new Error(`Cannot change "${room}": its tests fail as it is`);
  }
}

async function verdictOn({ file, start, original, changed }: Candidate): Promise<Verdict> {
  const source = await Deno.readTextFile(copy + file);
  const mutated = source.slice(0, start) + changed + source.slice(start + original.length);
  await Deno.writeTextFile(copy + file, mutated);
  try {
    for (const tests of testsOf(ROOT, file)) {
      const verdict = await runTests(copy, tests);
      if (verdict !== "survived") return verdict;
    }
    return "survived";
  } finally {
    await Deno.writeTextFile(copy + file, source);
  }
}

function placeOf({ file, start, kind, original, changed }: Candidate): string {
  const before = Deno.readTextFileSync(ROOT + file).slice(0, start);
  return `${file}:${before.split("\n").length}  ${kind}: ${original} → ${changed}`;
}

/** By room and by kind: how many changes there were, and how many no test saw. */
function printRates(verdicts: readonly (Candidate & { readonly verdict: Verdict })[]): void {
  // What cannot be loaded is no change of behaviour.
  const valid = verdicts.filter(({ verdict }) => verdict !== "invalid");
  const groups = [
    ...[...Map.groupBy(valid, ({ room }) => room)].sort(([a], [b]) => compareText(a, b)),
    ...[...Map.groupBy(valid, ({ kind }) => kind)].sort(([a], [b]) => compareText(a, b)),
    ["all", valid] as const,
  ];
  console.log("\n             changes survived");
  for (const [name, of] of groups) {
    const survived = of.filter(({ verdict }) => verdict === "survived").length;
    const counts = [of.length, survived].map((count) => String(count).padStart(8)).join("");
    console.log(`${name.padEnd(12)}${counts}  ${(100 * survived / of.length).toFixed(0)} %`);
  }
}

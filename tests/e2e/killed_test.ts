/** `deno task notebooks`, killed at random moments: what is left of it, and what it leaves. */
import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { makeProject } from "@/project/mod.ts";
import { fillProject } from "../support/fill_project.ts";
import { withFolder } from "../support/folder.ts";
import { MARK, marked, noneMarked } from "./_marked.ts";
import { KILLS, SEED } from "./_needing.ts";
import { randomNumbers } from "./_random_numbers.ts";
import { checkWhole, filesBelow, withoutStamps } from "./_written.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The notebooks of the project: a report, charts and frames, and one's own. */
const KEPT = ["01", "02", "11"];

/** What a run may take to end with what killed it, in seconds. */
const LONGEST = 5;

const TESTED =
  `A run that is killed leaves whole files and no process: ${KILLS} times, seed ${SEED}`;

Deno.test(TESTED, () =>
  withFolder({}, async (folder) => {
    const place = { root: join(folder, "project"), temporary: join(folder, "temporary") };
    await smallProject(place.root);
    await Deno.mkdir(place.temporary);
    const out = join(place.root, "out");
    const expected = await undisturbed(place);
    await Deno.remove(out, { recursive: true });

    const random = randomNumbers(SEED);
    const counts = { processes: 0, slowest: 0, unfinished: 0, temporary: 0 };
    for (let n = 0; n < KILLS; n++) {
      const moment = random() * expected.milliseconds;
      const ended = await killed(place, moment, random() < 0.5);
      counts.processes += ended.processes;
      counts.slowest = Math.max(counts.slowest, ended.seconds);
      for (const [name, bytes] of await writtenIn(out)) {
        if (name.endsWith(".tmp")) counts.unfinished++;
        else checkWhole(name, bytes);
      }
      counts.temporary += await checkTemporary(place.temporary);
    }

    const found = await undisturbed(place);
    assertEquals([...found.files.keys()], [...expected.files.keys()]);
    for (const [name, text] of found.files) assertEquals(text, expected.files.get(name), name);
    const { processes, slowest, unfinished, temporary } = counts;
    console.log(
      `${KILLS} kills within ${
        expected.milliseconds / 1000
      } s; ${processes} processes ended, the ` +
        `slowest within ${slowest} s; ${unfinished} unfinished files in out/, removed by the next ` +
        `run; ${temporary} folders of fonts left; then ${found.files.size} files as undisturbed`,
    );
  }));

interface Place {
  readonly root: string;
  readonly temporary: string;
}

async function smallProject(root: string): Promise<void> {
  const { notebooks } = await makeProject(root);
  await fillProject(root);
  for await (const { name } of Deno.readDir(notebooks)) {
    if (!KEPT.includes(name.slice(0, 2))) await Deno.remove(join(notebooks, name));
  }
}

/** The files of a run. Its store is killed in `store_test.ts`, which compares what is read from it. */
async function writtenIn(out: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  return [...await filesBelow(out)].filter(([name]) => !name.startsWith(".store/"));
}

function start({ root, temporary }: Place, mark: string): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "notebooks", root, "--lang", "en"],
    cwd: ROOT,
    env: { NO_COLOR: "1", TMPDIR: temporary, [MARK]: mark },
    stdout: "null",
    stderr: "null",
  }).spawn();
}

/** A run to its end: how long it took, and what it has written. */
async function undisturbed(place: Place) {
  const begin = performance.now();
  await using process = start(place, crypto.randomUUID());
  assertEquals((await process.status).code, 0);
  const milliseconds = Math.round(performance.now() - begin);
  const files = await writtenIn(join(place.root, "out"));
  return {
    milliseconds,
    files: new Map(files.map(([name, bytes]) => [name, withoutStamps(name, bytes)])),
  };
}

/** Kills a run, the task itself or the program that it runs; waits until all that it started ends. */
async function killed(place: Place, moment: number, isProgram: boolean) {
  const mark = crypto.randomUUID();
  await using task = start(place, mark);
  await delay(moment);
  const before = marked(mark);
  const program = before.find(({ command }) => /^\S+ run .*lib\/notebooks\.ts/.test(command));
  const target = isProgram && program !== undefined ? program.pid : task.pid;
  if (before.some(({ pid }) => pid === target)) Deno.kill(target, "SIGKILL");
  return { processes: before.length, seconds: await noneMarked(mark, LONGEST) };
}

/** Nothing is left but fonts, which a picture was drawn with as its process was killed: a later run removes them. */
async function checkTemporary(folder: string): Promise<number> {
  const names = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
  assertEquals(names.filter((name) => !name.startsWith("gongkai-fonts-")), []);
  for (const name of names) await Deno.remove(join(folder, name), { recursive: true });
  return names.length;
}

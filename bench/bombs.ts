/**
 * Parses hostile files within the bound on a file, each in a fresh process, and prints what became
 * of them; then loads a folder of them with the five reports of the project among them, and counts how
 * many files have one outcome, as a report or as a finding about the file. Run by
 * `deno task bench:bombs [FOLDER]`: the files of a folder, or those of `tests/support/bombs.ts`.
 *
 * @module
 */
import { loadCodebook } from "@/codebook/mod.ts";
import { load } from "@/mod.ts";
import { MAX_BYTES, UnreadableError } from "@/read/mod.ts";
import { packCodebook } from "../lib/workers/pack_codebook.ts";
import { startParser } from "../lib/workers/parser_process.ts";
import { BOMBS } from "../tests/support/bombs.ts";

const BOUND = { seconds: 20, megabytes: 1500 };
const REPORTS = new URL("../data/reports/", import.meta.url);

/** How often it is looked at what a process has used, in milliseconds. */
const INTERVAL = 20;

const codebook = packCodebook(loadCodebook());
const given = Deno.args[0];
const folder = given ?? await written();
try {
  await printEach(folder);
  await printFolder(folder);
} finally {
  if (given === undefined) await Deno.remove(folder, { recursive: true });
}

async function written(): Promise<string> {
  const folder = await Deno.makeTempDir();
  for (const [name, make] of Object.entries(BOMBS)) {
    await Deno.writeFile(`${folder}/${name}`, make());
  }
  return folder;
}

async function printEach(folder: string): Promise<void> {
  console.log(
    "| file | bytes | outcome | s | s of processor | peak MB |\n| --- | --: | --- | --: | --: | --: |",
  );
  for (const name of namesIn(folder)) {
    const { size } = await Deno.stat(`${folder}/${name}`);
    const cells = size > MAX_BYTES
      ? ["read.too_large, by its size", "", "", ""]
      : await measured(await Deno.readFile(`${folder}/${name}`), name);
    console.log(`| ${[name, size, ...cells].join(" | ")} |`);
  }
}

async function measured(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<readonly string[]> {
  await using process = startParser(codebook, BOUND);
  await process.ready;
  const before = costOf(process.pid);
  let cost = before;
  const look = () => cost = costOf(process.pid) ?? cost;
  const watch = setInterval(look, INTERVAL);
  const start = performance.now();
  const outcome = await process.parse(bytes, name).then(
    ({ figures }) => `parsed, ${figures.length} figures`,
    (error: Error) => error instanceof UnreadableError ? error.rule : `FAILED: ${error.message}`,
  );
  const seconds = (performance.now() - start) / 1000;
  look();
  clearInterval(watch);
  const how = process.isAlive() ? outcome : `${outcome}, process ended`;
  const used = cost === null ? [] : [cost.seconds - before!.seconds, cost.megabytes];
  return [how, seconds.toFixed(1), ...used.map((number) => number.toFixed(1))];
}

/** What a process has used of processor and memory at most; `null` where the system does not say. */
function costOf(pid: number): { readonly seconds: number; readonly megabytes: number } | null {
  try {
    const status = Deno.readTextFileSync(`/proc/${pid}/status`);
    const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)![1]);
    const ticks = Deno.readTextFileSync(`/proc/${pid}/stat`).split(") ").at(-1)!.split(" ");
    return { seconds: (Number(ticks[11]) + Number(ticks[12])) / 100, megabytes: peak / 1000 };
  } catch {
    return null;
  }
}

/** Loads the bombs with the reports of the project among them. */
async function printFolder(bombs: string): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const name of namesIn(bombs)) await Deno.symlink(`${bombs}/${name}`, `${folder}/${name}`);
    for (const name of namesIn(REPORTS)) {
      await Deno.copyFile(new URL(name, REPORTS), `${folder}/${name}`);
    }
    const start = performance.now();
    const { reports, findings } = await load({ reports: folder });
    const seconds = (performance.now() - start) / 1000;
    const files = reports.getColumn("source_file").toArray().map(String);
    const read = namesIn(REPORTS).filter((name) => files.includes(name));
    const ids = new Set(reports.getColumn("report").toArray());
    const about = new Set(findings.getColumn("report").toArray());
    const outcomes = [...files, ...[...about].filter((id) => !ids.has(id))];
    const once = namesIn(folder).filter((name) =>
      outcomes.filter((it) => it === name).length === 1
    );
    const rules = Object.entries(Object.groupBy(findings.getColumn("rule").toArray(), String))
      .filter(([rule]) => /^(?:read|load)\./.test(rule))
      .map(([rule, rows = []]) => `${rule} ${rows.length}`);
    console.log(
      `\nload() of all together: ${seconds.toFixed(0)} s, ` +
        `${(Deno.memoryUsage().rss / 1e6).toFixed(0)} MB here; of ${
          namesIn(folder).length
        } files ` +
        `${once.length} have one outcome; ${reports.height} reports, of the ` +
        `${namesIn(REPORTS).length} good ones ${read.length}; ${rules.join(", ")}`,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function namesIn(folder: string | URL): readonly string[] {
  return Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();
}

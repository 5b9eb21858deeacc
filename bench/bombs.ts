/**
 * Parses hostile files within the bound on a file, each in a fresh process, and prints what became
 * of them; then reads a folder of them with the five reports of the project among them by `deno task parse`:
 * whether each file has one outcome, what it takes, and what a second and a killed run do. Run by
 * `deno task bench:bombs [FOLDER] [--together]`: the files of a folder, or those of `tests/support/bombs.ts`;
 * `--together` leaves out each by itself.
 *
 * @module
 */
import { loadCodebook } from "@/codebook/mod.ts";
import { MAX_BYTES, UnreadableError } from "@/read/mod.ts";
import { packCodebook } from "../lib/workers/pack_codebook.ts";
import { startParser } from "../lib/workers/parser_process.ts";
import { parseAmong } from "./bombs/parse_among.ts";
import { BOMBS } from "../tests/support/bombs.ts";

const BOUND = { seconds: 20, megabytes: 1500 };

/** How often it is looked at what a process has used, in milliseconds. */
const INTERVAL = 20;

const codebook = packCodebook(loadCodebook());
const [given] = Deno.args.filter((arg) => arg !== "--together");
const folder = given ?? await written();
try {
  if (!Deno.args.includes("--together")) await printEach(folder);
  await parseAmong(folder);
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

function namesIn(folder: string): readonly string[] {
  return Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();
}

/**
 * What a program waits for before it reads its first report, in fresh processes: the import of the
 * library, the codebook, and the parser of reports. Run by `deno task bench:startup [FOLDER…]`;
 * further checkouts of the project take turns with this one, so that a busy machine slows all
 * alike.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { median } from "./medians.ts";

const ROUNDS = 15;

const CODE = `
  const start = performance.now();
  const { loadCodebook } = await import("@/mod.ts");
  const { reportParser } = await import("@/pipeline.ts");
  const imported = performance.now();
  const codebook = loadCodebook();
  const loaded = performance.now();
  reportParser(codebook);
  console.log(JSON.stringify([imported - start, loaded - imported, performance.now() - loaded]));
`;

const folders = [fileURLToPath(new URL("../", import.meta.url)), ...Deno.args];
const times = folders.map((): number[][] => []);
for (let round = -1; round < ROUNDS; round++) {
  for (const [index, folder] of folders.entries()) {
    const parts = await startIn(folder);
    // The first round fills the caches of the disk.
    if (round >= 0) times[index]!.push(parts);
  }
}
for (const [index, folder] of folders.entries()) print(folder, times[index]!);

async function startIn(folder: string): Promise<number[]> {
  const command = new Deno.Command(Deno.execPath(), { args: ["eval", CODE], cwd: folder });
  const { success, stdout, stderr } = await command.output();
  if (!success) throw new Error(`Cannot start in "${folder}": ${new TextDecoder().decode(stderr)}`);
  return JSON.parse(new TextDecoder().decode(stdout));
}

function print(folder: string, rounds: readonly number[][]): void {
  const sums = rounds.map((parts) => parts.reduce((sum, part) => sum + part));
  const parts = [0, 1, 2].map((part) => median(rounds.map((times) => times[part]!)));
  const [imported, loaded, compiled, all] = [...parts, median(sums)].map((time) => time.toFixed(0));
  console.log(
    `${folder}\n  import ${imported} ms, loadCodebook ${loaded} ms, reportParser ${compiled} ms, ` +
      `together ${all} ms (medians of ${rounds.length} processes)`,
  );
}

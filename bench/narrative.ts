/**
 * What it costs to extract a character of narrative, in fresh processes, once everything is warm:
 * the reports of `data/reports/` that have no standard tables. Run by
 * `deno task bench:narrative [FOLDER…]`; further checkouts of the project take turns with this one
 * on the same texts, so that a busy machine slows all alike.
 *
 * @module
 */
import { fileURLToPath } from "node:url";

const ROUNDS = 7;
const REPORTS = fileURLToPath(new URL("../data/reports/", import.meta.url));
const NARRATIVES = ["heilongjiang-2012.txt", "hohhot-2014.txt"];

const CODE = `
  import { loadCodebook } from "@/codebook/mod.ts";
  import { extractor } from "@/extract/mod.ts";
  import { identify } from "@/identify/mod.ts";
  import { normalize } from "@/text/mod.ts";

  const codebook = loadCodebook();
  const extract = extractor(codebook);
  const texts = ${JSON.stringify(NARRATIVES.map((name) => REPORTS + name))}.map((path) => {
    const text = normalize(Deno.readTextFileSync(path), codebook.phrases);
    return { text, identity: identify(text, codebook).identity };
  });
  const characters = texts.reduce((sum, { text }) => sum + text.text.length, 0);
  const times = [];
  for (let round = 0; round < 120; round++) {
    const start = performance.now();
    for (const { text, identity } of texts) extract(text, identity);
    times.push(performance.now() - start);
  }
  console.log(Math.min(...times.slice(60)) / characters * 1e6);
`;

const folders = [fileURLToPath(new URL("../", import.meta.url)), ...Deno.args];
const best = folders.map(() => Infinity);
for (let round = 0; round < ROUNDS; round++) {
  for (const [nth, folder] of folders.entries()) {
    best[nth] = Math.min(best[nth]!, await timeIn(folder));
  }
}
for (const [nth, folder] of folders.entries()) {
  const ratio = (best[0]! / best[nth]!).toFixed(2);
  console.log(
    `${best[nth]!.toFixed(0).padStart(5)} ns a character, this ÷ it = ${ratio}  ${folder}`,
  );
}

/** The least that a process needs: what else the machine does only adds to it. */
async function timeIn(folder: string): Promise<number> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["eval", CODE],
    cwd: folder,
  });
  const { success, stdout, stderr } = await command.output();
  if (!success) throw new Error(`Cannot time "${folder}": ${new TextDecoder().decode(stderr)}`);
  return Number(new TextDecoder().decode(stdout));
}

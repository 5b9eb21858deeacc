/**
 * How long parsing takes for a character of text, beside two measures of the same text in the same
 * run: a bare scan, and the word cutter that text studies start with. Run by `deno task bench`.
 *
 * @module
 */
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { identify } from "@/identify/mod.ts";
import { read } from "@/read/mod.ts";
import { isTraditional, normalize } from "@/text/mod.ts";
import { loadNodejieba, type Nodejieba } from "@/tokenize/mod.ts";
import { printAuditCost } from "./audit_cost.ts";
import { medians } from "./medians.ts";

const REPORTS = new URL("../data/reports/", import.meta.url);

const codebook = loadCodebook();
const extract = extractor(codebook);
const nodejieba = await loadNodejieba().catch(({ message }: Error) => {
  console.log(`${message}\nThe bench goes on without it.\n`);
});

const files = [...Deno.readDirSync(REPORTS)].map(({ name }) => name);
const texts = await Promise.all(files.map(textOf));
const scripts = Object.groupBy(texts, (text) => isTraditional(text) ? "traditional" : "simplified");
for (const [script, group] of Object.entries(scripts)) print(script, group, nodejieba);
await printAuditCost(codebook);

async function textOf(name: string): Promise<string> {
  return (await read(await Deno.readFile(new URL(name, REPORTS)), name)).text;
}

function print(script: string, texts: readonly string[], nodejieba: Nodejieba | void): void {
  const characters = texts.join("").length;
  const times = medians({
    "parse": () => texts.map(parse),
    "bare scan": () => texts.map(scan),
    ...(nodejieba && { "nodejieba.cut": () => texts.map(nodejieba.cut) }),
  });
  console.log(`${script}: ${texts.length} reports, ${characters} characters`);
  for (const [name, time] of times) {
    const perCharacter = (time / characters * 1e6).toFixed(0).padStart(6);
    const ratio = ((times.get("parse") ?? NaN) / time).toFixed(3).padStart(8);
    console.log(`  ${name.padEnd(14)} ${perCharacter} ns a character, parse ÷ this = ${ratio}`);
  }
}

/** What the pipeline does with a text once it is read. */
function parse(text: string): unknown {
  const normalized = normalize(text, codebook.phrases);
  return extract(normalized, identify(normalized, codebook).identity);
}

/** The least that any reader of figures does. */
function scan(text: string): number {
  const folded = text.normalize("NFKC");
  return [...folded.matchAll(/\d+/g)].length + [...folded.matchAll(/件|条|次/g)].length;
}

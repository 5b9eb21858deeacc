/**
 * What segmenting and counting cost beside nodejieba.cut alone on the same text, in one run; the
 * frames are laid out besides. Run by `deno task bench`.
 *
 * @module
 */
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { termCounter } from "@/tabulate/term_counter.ts";
import { termsFrame, tokensFrame } from "@/tabulate/mod.ts";
import { loadSegmenter } from "@/tokenize/mod.ts";
import { medians } from "./medians.ts";

const REPORTS = new URL("../data/reports/", import.meta.url);

const codebook = loadCodebook();
const segmenter = await loadSegmenter(codebook);
const parse = reportParser(codebook);
const names = [...Deno.readDirSync(REPORTS)].map(({ name }) => name);
const reports = await Promise.all(
  names.map(async (name) => parse(await Deno.readFile(new URL(name, REPORTS)), name)),
);
const proses = reports.map(({ sentences }) => sentences.map(({ text }) => text).join("\n"));
const characters = proses.join("").length;

const times = medians({
  "cut": () => proses.map((prose) => segmenter.cut(prose)),
  "cut and count": () => reports.map(termCounter(segmenter)),
  "frame of terms": () => termsFrame(reports, segmenter),
  "tokens of 公开": () => tokensFrame(reports, segmenter, "公开"),
});
console.log(
  `${segmenter.name} ${segmenter.version}: ${reports.length} reports, ${characters} characters`,
);
for (const [name, time] of times) {
  const perCharacter = (time / characters * 1e6).toFixed(0).padStart(6);
  const ratio = (time / (times.get("cut") ?? NaN)).toFixed(3).padStart(8);
  console.log(`  ${name.padEnd(14)} ${perCharacter} ns a character, this ÷ cut = ${ratio}`);
}

/**
 * How long PDFs take to read, and which share of it is ours: beside PDF.js alone and, where poppler is
 * installed, `pdftotext -layout` on the same files in the same run. Run by `deno task bench:pdf FILE…`.
 *
 * @module
 */
import { read } from "@/read/mod.ts";
import { pdfPages } from "../lib/read/pdf/pdf_pages.ts";

const ROUNDS = 9;
const WARM_UP = 3;

if (Deno.args.length === 0) {
  console.error("Usage: deno task bench:pdf FILE…");
  Deno.exit(1);
}
console.log(
  "file                            all ms   PDF.js ms   ours ms   ours ÷ PDF.js   pdftotext ms",
);
for (const file of Deno.args) console.log(await lineOf(file));

async function lineOf(file: string): Promise<string> {
  const bytes = await Deno.readFile(file);
  const name = file.replace(/.*\//, "");
  const [library, all, poppler] = await medians([
    () => Array.fromAsync(pdfPages(bytes), () => null),
    () => read(bytes, name),
    () => pdftotext(file).catch(() => null),
  ]);
  const [ours, ratio] = [all! - library!, (all! - library!) / library!];
  return [
    name.padEnd(30),
    ...[all, library, ours].map((time) => time!.toFixed(1).padStart(9)),
    ratio.toFixed(2).padStart(12),
    poppler!.toFixed(1).padStart(14),
  ].join(" ");
}

async function pdftotext(file: string): Promise<void> {
  await new Deno.Command("pdftotext", { args: ["-layout", file, "-"], stdout: "null" }).output();
}

/** The median time of each task in milliseconds; they take turns, and the first rounds are not counted. */
async function medians(tasks: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = tasks.map((): number[] => []);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      if (round >= 0) times[index]!.push(performance.now() - start);
    }
  }
  return times.map((ofTask) => ofTask.toSorted((a, b) => a - b)[(ROUNDS - 1) / 2]!);
}

/**
 * How long PDFs take to read, and which share of it is ours: beside PDF.js alone and, where poppler
 * is installed, `pdftotext -layout` on the same files in the same run. Run by
 * `deno task bench:pdf FILE…`.
 *
 * @module
 */
import { read } from "@/read/mod.ts";
import { mediansInTurn } from "./medians_in_turn.ts";
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
  const [library, all, poppler] = await mediansInTurn(
    [
      () => Array.fromAsync(pdfPages(bytes), () => null),
      () => read(bytes, name),
      () => pdftotext(file).catch(() => null),
    ],
    ROUNDS,
    WARM_UP,
  );
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

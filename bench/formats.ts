/**
 * How long a report takes in each format, and how much of the reading is spent in the parser
 * libraries alone, where one is used: medians of alternating rounds in one run. HTML, MHTML, DOCX,
 * Word XML and PDF are whole invented reports, the other office files a short one; the archive holds
 * one file of each format. Run by `deno task bench:formats`; for PDF beside pdftotext see
 * `deno task bench:pdf`.
 *
 * @module
 */
import { read as readWorkbook } from "@e965/xlsx";
import { load } from "cheerio";
import { unzipSync } from "fflate";
import PostalMime from "postal-mime";
import { loadCodebook } from "@/codebook/mod.ts";
import { listFolder } from "@/folder/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { read } from "@/read/mod.ts";
import { zipOf } from "../tests/support/docx.ts";
import { mediansInTurn } from "./medians_in_turn.ts";
import { type Seed, seedsOf } from "./mutation_files/seeds.ts";

const ROUNDS = 25;
const WARM_UP = 10;

/** What is done with each file of an input: a file is itself, an archive is opened for those in it. */
type EachFile = (task: (bytes: Uint8Array<ArrayBuffer>, name: string) => unknown) => Promise<void>;

/** What a library must do for a file at least; PDF.js is measured by `bench:pdf`. */
const LIBRARIES: Readonly<Record<string, (bytes: Uint8Array<ArrayBuffer>) => unknown>> = {
  html: (bytes) => load(new TextDecoder("gbk").decode(bytes)),
  mhtml: (bytes) => PostalMime.parse(bytes),
  docx: (bytes) => xmlOf(bytes, "word/document.xml"),
  wordxml: (bytes) => load(new TextDecoder().decode(bytes), { xml: true }),
  odt: (bytes) => xmlOf(bytes, "content.xml"),
  xls: (bytes) => readWorkbook(bytes, { type: "array", dense: true }),
  xlsx: (bytes) => readWorkbook(bytes, { type: "array", dense: true }),
  zip: (bytes) => unzipSync(bytes),
};

const parse = reportParser(loadCodebook());
const seeds = Object.entries(seedsOf()).map(([format, [first]]) => [format, first!] as const);

console.log("format      kB  parse ms   read ms   library ms   own ÷ library");
for (const [format, seed] of seeds) {
  await time(format, seed, async (task) => void await task(seed.bytes, seed.name));
}
await timeArchive(seeds.map(([, seed]) => seed));

async function timeArchive(files: readonly Seed[]): Promise<void> {
  const folder = await Deno.makeTempDir();
  const bytes = zipOf(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  await Deno.writeFile(`${folder}/reports.zip`, bytes);
  await time("zip", { name: "reports.zip", bytes }, async (task) => {
    for (const file of (await listFolder(folder)).files) await task(await file.bytes(), file.name);
  });
  await Deno.remove(folder, { recursive: true });
}

async function time(format: string, { bytes }: Seed, each: EachFile): Promise<void> {
  const library = LIBRARIES[format];
  const [whole = 0, reading = 0, alone = 0] = await mediansInTurn(
    [() => each(parse), () => each(read), ...(library === undefined ? [] : [() => library(bytes)])],
    ROUNDS,
    WARM_UP,
  );
  const times = [whole, reading].map((time) => time.toFixed(1).padStart(9));
  const ratio = library === undefined
    ? ["–".padStart(12), "–".padStart(15)]
    : [alone.toFixed(1).padStart(12), ((reading - alone) / alone).toFixed(2).padStart(15)];
  const size = (bytes.length / 1000).toFixed(0).padStart(5);
  console.log(format.padEnd(8), size, ...times, ...ratio);
}

function xmlOf(bytes: Uint8Array, part: string): unknown {
  return load(new TextDecoder().decode(unzipSync(bytes)[part]), { xml: true });
}

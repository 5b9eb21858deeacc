/**
 * How long a report takes in each format, and how much of the reading is spent in the parser
 * libraries alone: medians of alternating rounds in one run, over the invented gold reports. Run by
 * `deno task bench:formats`; for PDF beside pdftotext see `deno task bench:pdf`.
 *
 * @module
 */
import { load } from "cheerio";
import { unzipSync } from "fflate";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { read } from "@/read/mod.ts";
import { mediansInTurn } from "./medians_in_turn.ts";

const ROUNDS = 25;
const WARM_UP = 10;
const REPORTS = new URL("../tests/reports/", import.meta.url);

/** What a library must do for a file at least. */
const LIBRARIES: Readonly<Record<string, (bytes: Uint8Array<ArrayBuffer>) => unknown>> = {
  "example-district-2020/source.html": (bytes) => load(new TextDecoder("gbk").decode(bytes)),
  "example-county-2022/source.docx": (bytes) => {
    const xml = unzipSync(bytes)["word/document.xml"];
    return load(new TextDecoder().decode(xml), { xml: true });
  },
};

const parse = reportParser(loadCodebook());

console.log("file                                 parse ms   read ms   library ms   own ÷ library");
for (const [path, library] of Object.entries(LIBRARIES)) {
  const bytes = await Deno.readFile(new URL(path, REPORTS));
  const [whole = 0, reading = 0, alone = 0] = await mediansInTurn(
    [
      () => parse(bytes, path),
      () => read(bytes, path),
      () => library(bytes),
    ],
    ROUNDS,
    WARM_UP,
  );
  const figures = [whole, reading, alone].map((time) => time.toFixed(1).padStart(8));
  console.log(path.padEnd(36), ...figures, ((reading - alone) / alone).toFixed(2).padStart(12));
}

/**
 * The parser as a pipe, for machines that many files are spread over: lines in, lines of JSON out. See
 * `docs/spark.md`.
 *
 * @module
 */
import { resolve } from "node:path";
import { memberFinder } from "./folder/mod.ts";
import { callerFolder, reportId } from "./model/mod.ts";
import { readingScans, scanner } from "./ocr/mod.ts";
import {
  PIPED_SCHEMAS,
  type PipedFiles,
  pipedFrames,
  pipedListing,
  type PipedNotes,
  pipedProject,
  type PipedReading,
  readPiped,
} from "./pipe/mod.ts";
import { runCommand } from "./command/mod.ts";
import { parserPool } from "./workers/mod.ts";

const USAGE = `Usage: deno run -A lib/pipe.ts STEP DIR

  list    writes a line for each file of the folder of reports DIR, pages of one report on one line
  parse   reads such lines, or paths in DIR, and writes for each what was read, packed
  frames  reads such lines, or lists of those that are linked, and writes the rows of each report by frame
  schemas writes the columns of the frames; without DIR`;

/** The exit statuses: all went well, the step failed. */
const [WELL, FAILED] = [0, 1];

/** While a file is parsed what was read of the one before is packed. */
const LANES = 2;

/** How many readings are laid out at a time: making a frame costs more than its rows. */
const BATCH = 64;

const STEPS: Readonly<Record<string, (folder: string) => AsyncIterable<string>>> = {
  list,
  parse,
  frames,
  schemas,
};

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  return await runCommand(args, { usage: USAGE, read: readStep, run: write, failed: FAILED });
}

/** Throws a `TypeError` for a wrong command line. */
function readStep([step = "", folder = "", ...others]: readonly string[]): AsyncIterable<string> {
  const lines = Object.hasOwn(STEPS, step) ? STEPS[step] : undefined;
  if (lines === undefined || others.length > 0 || (folder === "") !== (step === "schemas")) {
    throw new TypeError(`Cannot run "${[step, folder, ...others].join(" ").trim()}"`);
  }
  return lines(resolve(callerFolder(), folder));
}

async function write(lines: AsyncIterable<string>): Promise<number> {
  const text = ReadableStream.from(lines).pipeThrough(new TextEncoderStream());
  await text.pipeTo(Deno.stdout.writable);
  return WELL;
}

async function* list(folder: string): AsyncGenerator<string> {
  const { codebook } = await pipedProject(folder);
  for (const item of await pipedListing(folder, codebook)) yield line(item);
}

async function* parse(folder: string): AsyncGenerator<string> {
  const { codebook, ocr } = await pipedProject(folder);
  // The machines are shared by as many of these as they have processors.
  await using parser = await parserPool(codebook, { jobs: 1 });
  await using scans = scanner(ocr);
  const read = readingScans(parser.parse, scans);
  const find = memberFinder(folder);
  const waiting: Promise<string>[] = [];
  for await (const text of linesIn(Deno.stdin.readable)) {
    waiting.push(readPiped(itemIn(text), find, read).then(line));
    if (waiting.length >= LANES) yield await waiting.shift()!;
  }
  for (const last of waiting) yield await last;
}

async function* frames(folder: string): AsyncGenerator<string> {
  const { codebook } = await pipedProject(folder);
  for await (const readings of batchesIn(linesIn(Deno.stdin.readable))) {
    for (const rows of pipedFrames(readings, codebook)) yield line(rows);
  }
}

async function* schemas(): AsyncGenerator<string> {
  yield line(PIPED_SCHEMAS);
}

function itemIn(text: string): PipedFiles | PipedNotes {
  if (text.startsWith("{")) return JSON.parse(text);
  const name = text.replace(/^(?:\.\/)+/, "");
  return { files: [{ id: reportId(name), name, findings: [] }], parts: [] };
}

/** One list says nothing of another, so that many are laid out at a time; a reading without one is alone. */
async function* batchesIn(lines: AsyncIterable<string>): AsyncGenerator<readonly PipedReading[]> {
  let batch: PipedReading[] = [];
  for await (const text of lines) {
    const item: PipedReading | readonly PipedReading[] = JSON.parse(text);
    if ("packed" in item) {
      yield [item];
      continue;
    }
    batch.push(...item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

async function* linesIn(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  // A line that comes in many pieces is joined once.
  let pieces: string[] = [];
  for await (const text of bytes.pipeThrough(new TextDecoderStream())) {
    const [first = "", ...others] = text.split("\n");
    pieces.push(first);
    for (const next of others) {
      yield pieces.join("");
      pieces = [next];
    }
  }
  if (pieces.some((piece) => piece !== "")) yield pieces.join("");
}

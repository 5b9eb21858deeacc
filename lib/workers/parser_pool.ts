import type { Codebook } from "@/codebook/mod.ts";
import type { ReadAlone } from "@/folder/mod.ts";
import type { ParseReport } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";
import { packCodebook } from "./pack_codebook.ts";
import { type ParserProcess, startParser } from "./parser_process.ts";

/** What {@linkcode parserPool} may spend. */
export interface PoolOptions {
  /** How many processes there are at most; default: one a processor, and no more than eight. */
  readonly jobs?: number;
  /** How much processor time one file may take, in seconds; default: 20. */
  readonly seconds?: number;
  /** How much resident memory one file may take, in millions of bytes; default: 1500. */
  readonly megabytes?: number;
}

/** Parsers in processes of their own. Disposal ends them. */
export interface ParserPool extends AsyncDisposable {
  /** How many files are parsed at the same time, where as many are given. */
  readonly jobs: number;
  /**
   * Parses as `reportParser` does. A file that takes too long or too much memory is refused
   * (`read.too_slow`, `read.out_of_memory`), and its process replaced.
   */
  readonly parse: ParseReport;
  /** Reads a file by itself, within the same bounds. */
  readonly readAlone: ReadAlone;
}

const MOST_JOBS = 8;

/** How many files are parsed at the same time where nothing else is asked for. */
export function mostJobs(): number {
  return Math.min(navigator.hardwareConcurrency, MOST_JOBS);
}

/**
 * Makes a parser of reports that hostile files cannot stop: files are parsed in child processes. The
 * first is started at once, others when they are needed. The reports do not depend on how many
 * there are.
 *
 * @throws {Error} The first process could not be started.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { parserPool } from "@/workers/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * await using pool = await parserPool(loadCodebook(), { jobs: 1 });
 * const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市共收到信息公开申请27件。";
 * const { figures } = await pool.parse(new TextEncoder().encode(text), "hangzhou-2017.txt");
 * assertEquals(figures.map(({ value }) => value), [27]);
 * ```
 */
export async function parserPool(
  codebook: Codebook,
  options: PoolOptions = {},
): Promise<ParserPool> {
  const { jobs = mostJobs(), seconds = 20, megabytes = 1500 } = options;
  const packed = packCodebook(codebook);
  const start = () => startParser(packed, { seconds, megabytes });
  const first = await started(start());
  const idle = Array.from({ length: jobs - 1 }, (): Place => ({ process: null }));
  const places = [...idle, { process: first }];
  // The last one used comes first, so that no more processes are started than are needed.
  const free = [...places];
  const waiting: ((place: Place) => void)[] = [];
  const inOne = async <Answer>(work: Work<Answer>) => {
    const place = free.pop() ?? await new Promise<Place>((take) => waiting.push(take));
    try {
      return await doneAt(place, start, work);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free.push(place);
      else next(place);
    }
  };
  return {
    jobs,
    parse: (...file) => inOne((process) => process.parse(...file)),
    readAlone: (file) => inOne((process) => process.readAlone(file)),
    async [Symbol.asyncDispose]() {
      await Promise.all(places.map(({ process }) => process?.[Symbol.asyncDispose]()));
    },
  };
}

/** What a process is asked. */
type Work<Answer> = (process: ParserProcess) => Promise<Answer>;

/** Where a process works, or none yet. */
interface Place {
  process: ParserProcess | null;
}

async function started(process: ParserProcess): Promise<ParserProcess> {
  try {
    await process.ready;
    return process;
  } catch (error) {
    await process[Symbol.asyncDispose]();
    throw error;
  }
}

/**
 * What earlier files left in a process must not count against a file: one that used up the memory
 * of such a process is parsed again in a new one.
 */
async function doneAt<Answer>(
  place: Place,
  start: () => ParserProcess,
  work: Work<Answer>,
): Promise<Answer> {
  const isUsed = place.process !== null;
  const process = place.process ??= start();
  try {
    return await work(process);
  } catch (error) {
    if (process.isAlive()) throw error;
    place.process = null;
    await process[Symbol.asyncDispose]();
    const isUsedUp = error instanceof UnreadableError && error.rule === "read.out_of_memory";
    if (!isUsed || !isUsedUp) throw error;
    return await doneAt(place, start, work);
  }
}

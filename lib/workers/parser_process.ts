import { deserialize, serialize } from "node:v8";
import type { PackedPages, ReadAlone } from "@/folder/mod.ts";
import type { Report } from "@/model/mod.ts";
import type { ParseReport } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";
import { startProcess } from "./bounded_process.ts";
import type { ParserAnswer, ParserRequest } from "./parser_packets.ts";

/** What one file may cost. */
export interface Bound {
  /** Of processor time. */
  readonly seconds: number;
  /** Of resident memory, in millions of bytes. */
  readonly megabytes: number;
}

/** A process that parses one file at a time. */
export interface ParserProcess extends AsyncDisposable {
  readonly pid: number;
  /** Rejects where it cannot be started. */
  readonly ready: Promise<void>;
  /** Rejects as the parser does, and where the file would cost more than its bound. */
  readonly parse: ParseReport;
  /** Rejects where the file would cost more than its bound. */
  readonly readAlone: ReadAlone;
  /** Whether it can be asked again. */
  isAlive(): boolean;
}

/** What the start may take, in seconds: the first of all waits for packages to be downloaded. */
const PATIENCE = 200;

const PARSER = new URL("./parser.ts", import.meta.url);

/** Starts a process with a codebook, which is a serialized {@linkcode ParserRequest}. */
export function startParser(
  codebook: Uint8Array,
  { seconds, megabytes }: Bound,
): ParserProcess {
  const process = startProcess(PARSER, megabytes);
  const ask = async (request: Uint8Array, limit: number): Promise<ParserAnswer> =>
    deserialize(await process.ask(request, limit));
  const ready = ask(codebook, PATIENCE).then(checkReady);
  ready.catch(() => {});
  return {
    pid: process.pid,
    ready,
    isAlive: process.isAlive,
    async parse(...file) {
      await ready;
      return reportOf(await ask(serialize({ file } satisfies ParserRequest), seconds));
    },
    async readAlone(alone) {
      await ready;
      return pagesOf(await ask(serialize({ alone } satisfies ParserRequest), seconds));
    },
    [Symbol.asyncDispose]: () => process[Symbol.asyncDispose](),
  };
}

function checkReady(answer: ParserAnswer): void {
  if (answer.kind === "failed") throw new Error(`Cannot start the parser: ${answer.reason}`);
}

function reportOf(answer: ParserAnswer): Report {
  if (answer.kind === "report") return answer.report;
  if (answer.kind === "unreadable") throw new UnreadableError(answer.rule, answer.message);
  throw new Error(answer.kind === "failed" ? answer.reason : "the parser gave no report");
}

function pagesOf(answer: ParserAnswer): PackedPages | null {
  if (answer.kind === "pages") return answer.pages;
  throw new Error(answer.kind === "failed" ? answer.reason : "the parser gave no pages");
}

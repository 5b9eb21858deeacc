import { deserialize, serialize } from "node:v8";
import { fileURLToPath } from "node:url";
import { type ScannedPage, UnreadableError } from "@/read/mod.ts";
import { startProcess } from "@/workers/mod.ts";
import type { RecognizerAnswer, RecognizerRequest } from "./recognizer_packets.ts";

/** A process that recognizes one file at a time. */
export interface RecognizerProcess extends AsyncDisposable {
  readonly pid: number;
  /** Rejects as `scannedPages` does, and where a page would cost more than its bound. */
  readonly scan: (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly ScannedPage[]>;
  /** Whether it can be asked again. */
  readonly isAlive: () => boolean;
}

/** What one page may cost, in seconds of processor time: one of 300 dpi takes ten, and half a gigabyte. */
const SECONDS = 60;
const MEGABYTES = 1500;

/** Starts a process that may read the code and its packages. */
export function startRecognizer(packages: URL): RecognizerProcess {
  const worker = new URL("./recognizer.ts", import.meta.url);
  const process = startProcess(worker, MEGABYTES, [fileURLToPath(packages)]);
  const ask = async (request: RecognizerRequest) => {
    const answer = deserialize(await process.ask(serialize(request), SECONDS));
    return checked(answer as RecognizerAnswer);
  };
  const ready = ask({ kind: "packages", home: packages.href });
  // It is waited for with the first file.
  ready.catch(() => {});
  return {
    pid: process.pid,
    isAlive: process.isAlive,
    async scan(bytes) {
      await ready;
      await ask({ kind: "file", bytes });
      const pages: ScannedPage[] = [];
      for (;;) {
        const answer = await ask({ kind: "page" });
        if (answer.kind !== "page") return pages;
        pages.push(answer.page);
      }
    },
    [Symbol.asyncDispose]: () => process[Symbol.asyncDispose](),
  };
}

function checked(answer: RecognizerAnswer) {
  if (answer.kind === "unreadable") throw new UnreadableError(answer.rule, answer.message);
  if (answer.kind === "failed") throw new Error(`Cannot recognize the file: ${answer.reason}`);
  return answer;
}

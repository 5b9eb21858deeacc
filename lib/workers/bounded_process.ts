import { fileURLToPath } from "node:url";
import { packetsOf, sendPacket } from "./packets.ts";
import { OUT_OF_TIME } from "./signals.ts";
import { outOfMemory, tooMuch, tooSlow } from "./refusals.ts";

/** A process of its own that answers packets with packets, one at a time. Disposal kills it. */
export interface BoundedProcess extends AsyncDisposable {
  readonly pid: number;
  /**
   * Sends a packet and waits for the answer, as many seconds of processor time as it may take.
   *
   * @throws {UnreadableError} `read.too_slow`, `read.out_of_memory` or `read.too_large`: the process was killed.
   * @throws {Error} The process ended by itself.
   */
  ask(packet: Uint8Array, seconds: number): Promise<Uint8Array>;
  /** Whether it can be asked again. */
  isAlive(): boolean;
}

/** The largest answer, in millions of bytes: some twenty times that of the longest report known. */
const LARGEST = 32;

/** How many seconds may pass for one of processor time, on a busy machine. */
const PATIENCE = 6;

/** How much is kept of what the process says before it fails. */
const LAST_WORDS = 2000;

/**
 * Starts a process that runs the module `worker` in a thread. It may read the folder above the
 * module's, which holds the code, and nothing else: not the network, the environment, other
 * programs or files, but those in `folders`. It may take so many millions of bytes of resident
 * memory. It ends with the process that started it, whichever way that ends.
 */
export function startProcess(
  worker: URL,
  megabytes: number,
  folders: readonly string[] = [],
): BoundedProcess {
  const process = spawn(worker, megabytes, folders);
  const answers = packetsOf(process.stdout, LARGEST * 1e6);
  const lastWords = endOf(process.stderr);
  let killedFor: Error | undefined;
  let running = true;
  const ended = process.status.finally(() => running = false);
  const kill = (reason: Error) => {
    if (!running || killedFor !== undefined) return;
    killedFor = reason;
    try {
      process.kill("SIGKILL");
    } catch {
      // It has ended in this moment.
    }
  };
  const answer = async (seconds: number) => {
    const { value } = await answers.next().catch(() => {
      kill(tooMuch(LARGEST));
      return { value: undefined };
    });
    if (value?.length === 1) {
      kill(value[0] === OUT_OF_TIME ? tooSlow(seconds) : outOfMemory(megabytes));
    } else if (value !== undefined) return value;
    const { code, signal } = await ended;
    throw killedFor ?? failure(signal ?? `status ${code}`, await lastWords, megabytes);
  };
  return {
    pid: process.pid,
    isAlive: () => running && killedFor === undefined,
    async ask(packet, seconds) {
      // Where the process waits for something, no processor time passes.
      const timer = setTimeout(() => kill(tooSlow(seconds)), seconds * PATIENCE * 1000);
      try {
        // Where it cannot be sent the process has ended, and so have its answers.
        await sendPacket(process.stdin, withSeconds(packet, seconds)).catch(() => {});
        return await answer(seconds);
      } finally {
        clearTimeout(timer);
      }
    },
    async [Symbol.asyncDispose]() {
      kill(new Error("The process was stopped"));
      await Promise.all([ended, lastWords, process.stdin.close().catch(() => {})]);
      while (!(await answers.next().catch(() => ({ done: true }))).done);
    },
  };
}

function withSeconds(packet: Uint8Array, seconds: number): Uint8Array {
  const whole = new Uint8Array(4 + packet.length);
  new DataView(whole.buffer).setFloat32(0, seconds);
  whole.set(packet, 4);
  return whole;
}

function spawn(worker: URL, megabytes: number, folders: readonly string[]) {
  const readable = [fileURLToPath(new URL("../", worker)), ...folders];
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      `--config=${fileURLToPath(new URL("../../deno.json", import.meta.url))}`,
      `--allow-read=${readable.map((path) => path.replaceAll(",", ",,"))}`,
      `--v8-flags=--max-old-space-size=${megabytes}`,
      fileURLToPath(new URL("./watcher.ts", import.meta.url)),
      worker.href,
      String(megabytes),
    ],
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

async function endOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  let end = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    end = (end + text).slice(-LAST_WORDS);
  }
  return end.trim();
}

/** V8 ends the process where a thread's heap is full. The trace would carry paths of the machine. */
function failure(how: string, lastWords: string, megabytes: number): Error {
  if (/out of memory/i.test(lastWords)) return outOfMemory(megabytes);
  const [reason = ""] = lastWords.split("\n");
  return new Error(`the process ended with ${how}${reason && `: ${reason}`}`);
}

import type { Connection } from "./connection.ts";

/** A kernel that ended by itself, as where another process took one of its ports. */
export class KernelEnded extends Error {}

/** The process of a kernel. On disposal it is killed. */
export interface KernelProcess extends AsyncDisposable {
  readonly connection: Connection;
  /** Rejects with the reason when the process has ended. */
  readonly ended: Promise<never>;
  running(): boolean;
  /** Kills the process, busy or not; `reason` becomes the message of `ended`. */
  kill(reason: string): void;
}

/** Watches over a kernel that listens at `connection` and ends with `signal`. */
export function kernelProcess(
  process: Deno.ChildProcess,
  connection: Connection,
  signal: Deno.Signal,
): KernelProcess {
  let running = true;
  let killedFor: string | undefined;
  const kill = (reason: string) => {
    if (!running || killedFor !== undefined) return;
    killedFor = reason;
    process.kill(signal);
  };
  const ended = process.status.then(({ code }) => {
    running = false;
    if (killedFor !== undefined) throw new Error(killedFor);
    throw new KernelEnded(`The kernel ended with status ${code}`);
  });
  ended.catch(() => {});
  return {
    connection,
    ended,
    running: () => running,
    kill,
    async [Symbol.asyncDispose]() {
      kill("The kernel was stopped");
      await ended.catch(() => {});
    },
  };
}

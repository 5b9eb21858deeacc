import { type ConnectionFile, writeConnectionFile } from "./connection_file.ts";

/** How a kernel is started. */
export interface KernelOptions {
  /** The working directory of the kernel. */
  readonly cwd: string;
  /** Variables of its environment, besides those of the runner. */
  readonly environment: Readonly<Record<string, string>>;
  /** How long the start, and each request, may take, in milliseconds. */
  readonly timeLimit: number;
  /** Kills the kernel when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** The process of a kernel. On disposal it is killed and its connection file removed. */
export interface KernelProcess extends AsyncDisposable {
  readonly connection: ConnectionFile;
  /** Rejects with the reason when the process has ended. */
  readonly ended: Promise<never>;
  running(): boolean;
  /** Kills the process at once, busy or not; `reason` becomes the message of `ended`. */
  kill(reason: string): void;
}

/** Starts `deno jupyter --kernel` with a connection file in a new folder. */
export async function startKernelProcess(options: KernelOptions): Promise<KernelProcess> {
  const folder = await Deno.makeTempDir({ prefix: "gongkai-kernel-" });
  try {
    const connection = await writeConnectionFile(folder);
    return watched(spawn(connection, options), connection, folder, options.signal);
  } catch (error) {
    await Deno.remove(folder, { recursive: true });
    throw error;
  }
}

function spawn(connection: ConnectionFile, options: KernelOptions): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--quiet", "--kernel", "--conn", connection.path],
    cwd: options.cwd,
    env: { ...options.environment, NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
  }).spawn();
}

function watched(
  process: Deno.ChildProcess,
  connection: ConnectionFile,
  folder: string,
  signal: AbortSignal | undefined,
): KernelProcess {
  let running = true;
  let killedFor: string | undefined;
  const kill = (reason: string) => {
    if (!running || killedFor !== undefined) return;
    killedFor = reason;
    process.kill("SIGKILL");
  };
  const ended = process.status.then(({ code, signal }) => {
    running = false;
    throw new Error(killedFor ?? `The kernel ended with ${signal ?? `status ${code}`}`);
  });
  ended.catch(() => {});
  const interrupt = () => kill("The run was interrupted");
  signal?.addEventListener("abort", interrupt);
  if (signal?.aborted) interrupt();
  return {
    connection,
    ended,
    running: () => running,
    kill,
    async [Symbol.asyncDispose]() {
      signal?.removeEventListener("abort", interrupt);
      kill("The kernel was stopped");
      await ended.catch(() => {});
      await Deno.remove(folder, { recursive: true });
    },
  };
}

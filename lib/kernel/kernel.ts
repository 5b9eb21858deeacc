import { newConnection } from "./connection.ts";
import { DenoKernel, type Kernel } from "./deno_kernel.ts";
import { KERNEL_COMMAND } from "./kernel_command.ts";
import { KernelEnded, type KernelProcess, kernelProcess } from "./kernel_process.ts";
import { withheld } from "./withheld.ts";

export type { Kernel } from "./deno_kernel.ts";

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

/**
 * On a busy machine a kernel of Deno 2.9 now and then publishes its status and no output at all, and
 * another process may take a port between its choice and its use; so a kernel that says nothing
 * when asked, or ends at its start, is replaced, at most so many times.
 */
const ATTEMPTS = 4;

/**
 * Starts a kernel and waits until it is heard. Rejects where it ends, takes too long or stays
 * silent.
 */
export async function startKernel(options: KernelOptions): Promise<Kernel> {
  for (let attempt = 1;; attempt++) {
    const kernel = await heardKernel(options, attempt === ATTEMPTS);
    if (kernel !== null) return kernel;
  }
}

/**
 * A kernel that speaks; `null` where it is to be replaced. The trace of one that is replaced is not shown: it
 * would look like a failure. What a cell prints comes by messages.
 */
async function heardKernel(options: KernelOptions, isLast: boolean): Promise<DenoKernel | null> {
  const { process, errors } = startProcess(options);
  const kernel = new DenoKernel(process, options.timeLimit);
  let failure: unknown = new KernelEnded(`The kernel published no output in ${ATTEMPTS} attempts`);
  try {
    await kernel.connect();
    if (await kernel.speaks()) {
      errors.show();
      return kernel;
    }
  } catch (error) {
    failure = error;
  }
  await kernel[Symbol.asyncDispose]();
  if (failure instanceof KernelEnded && !isLast) return null;
  errors.show();
  throw failure;
}

function startProcess({ cwd, environment, signal }: KernelOptions) {
  const [command, ...args] = KERNEL_COMMAND;
  const child = new Deno.Command(command, {
    args: [...args, "-"],
    cwd,
    env: { ...environment, JPY_PARENT_PID: String(Deno.pid), NO_COLOR: "1" },
    stdin: "piped",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const connection = newConnection();
  // By its standard input: so the key is in no file. Where it ends at once, its end is reported.
  void new Blob([JSON.stringify(connection)]).stream().pipeTo(child.stdin).catch(() => {});
  const errors = withheld(child.stderr);
  const watched = interrupted(kernelProcess(child, connection, "SIGTERM"), signal);
  const process: KernelProcess = {
    ...watched,
    async [Symbol.asyncDispose]() {
      await watched[Symbol.asyncDispose]();
      await errors[Symbol.asyncDispose]();
    },
  };
  return { process, errors };
}

/** Kills the kernel when the signal aborts. */
function interrupted(kernel: KernelProcess, signal: AbortSignal | undefined): KernelProcess {
  const interrupt = () => kernel.kill("The run was interrupted");
  signal?.addEventListener("abort", interrupt);
  if (signal?.aborted) interrupt();
  const forget = () => signal?.removeEventListener("abort", interrupt);
  kernel.ended.catch(forget);
  return kernel;
}

import { newConnection } from "./connection.ts";
import { DenoKernel, type Kernel } from "./deno_kernel.ts";
import { KERNEL_COMMAND } from "./kernel_command.ts";
import { KernelEnded, type KernelProcess, kernelProcess } from "./kernel_process.ts";

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
  let failure: KernelEnded | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const kernel = await heardKernel(options);
    if (kernel instanceof DenoKernel) return kernel;
    failure = kernel;
  }
  throw failure;
}

/** A kernel that speaks, or why there is none. */
async function heardKernel(options: KernelOptions): Promise<DenoKernel | KernelEnded> {
  const kernel = new DenoKernel(startProcess(options), options.timeLimit);
  let failure: unknown = new KernelEnded(`The kernel published no output in ${ATTEMPTS} attempts`);
  try {
    await kernel.connect();
    if (await kernel.speaks()) return kernel;
  } catch (error) {
    failure = error;
  }
  await kernel[Symbol.asyncDispose]();
  if (failure instanceof KernelEnded) return failure;
  throw failure;
}

function startProcess({ cwd, environment, signal }: KernelOptions): KernelProcess {
  const [command, ...args] = KERNEL_COMMAND;
  const process = new Deno.Command(command, {
    args: [...args, "-"],
    cwd,
    env: { ...environment, JPY_PARENT_PID: String(Deno.pid), NO_COLOR: "1" },
    stdin: "piped",
    stdout: "null",
  }).spawn();
  const connection = newConnection();
  // By its standard input: so the key is in no file. Where it ends at once, its end is reported.
  void new Blob([JSON.stringify(connection)]).stream().pipeTo(process.stdin).catch(() => {});
  return interrupted(kernelProcess(process, connection, "SIGTERM"), signal);
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

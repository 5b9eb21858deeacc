import { DenoKernel, type Kernel } from "./deno_kernel.ts";
import { type KernelOptions, startKernelProcess } from "./kernel_process.ts";

export type { Kernel } from "./deno_kernel.ts";

/**
 * On a busy machine a kernel of Deno 2.9 now and then publishes its status and no output at all; so
 * a kernel that says nothing when asked is replaced, at most so many times.
 */
const ATTEMPTS = 4;

/**
 * Starts a kernel and waits until it is heard. Rejects where it ends, takes too long or stays
 * silent.
 */
export async function startKernel(options: KernelOptions): Promise<Kernel> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const kernel = await connectedKernel(options);
    if (await kernel.speaks()) return kernel;
    await kernel[Symbol.asyncDispose]();
  }
  throw new Error(`The kernel published no output in ${ATTEMPTS} attempts`);
}

async function connectedKernel(options: KernelOptions): Promise<DenoKernel> {
  const kernel = new DenoKernel(await startKernelProcess(options), options.timeLimit);
  try {
    await kernel.connect();
    return kernel;
  } catch (error) {
    await kernel[Symbol.asyncDispose]();
    throw error;
  }
}

/**
 * Deno as a kernel of Jupyter: a process in front of Deno's own kernel, which mends what that one
 * leaves out, and a client that runs code in it, over plain TCP.
 *
 * @module
 */
export { type Kernel, type KernelOptions, startKernel } from "./kernel.ts";
export { KERNEL_COMMAND } from "./kernel_command.ts";
export type { Message } from "./message.ts";
export { whenParentEnds } from "./when_parent_ends.ts";

/**
 * A worker in the kernel: ends the kernel when the process in front of it has ended, even where a
 * cell computes without end.
 *
 * @module
 */
import { parentOfKernel } from "./parent_of_kernel.ts";
import { whenParentEnds } from "./when_parent_ends.ts";

whenParentEnds(() => Deno.kill(Deno.pid, "SIGKILL"), parentOfKernel());

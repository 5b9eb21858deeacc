/**
 * Comes with `@/mod.ts`. It works around three faults of the kernel of Deno 2.9, and does nothing
 * outside a kernel.
 *
 * - A cell's result is sent in the background and can come after the news that the cell is over;
 *   front ends then lose it or show it in the wrong cell. So each cell waits a little for its
 *   result to be sent.
 * - A promise that is rejected while nobody awaits it vanishes silently. So it is logged.
 * - A cell that ends with an import shows the imported module as its result. So modules are not
 *   shown.
 *
 * @module
 */
import { setTimeout as delay } from "node:timers/promises";
import { types } from "node:util";

type BroadcastResult = (executionCount: number, result: unknown) => Promise<void>;

/** How long a result takes to be sent, in milliseconds, with a margin. */
const SENDING = 20;

const jupyter = kernelInternals();
if (typeof jupyter?.broadcastResult === "function") {
  const original = jupyter.broadcastResult as BroadcastResult;
  jupyter.broadcastResult = async (executionCount: number, result: unknown) => {
    await original(executionCount, types.isModuleNamespaceObject(result) ? undefined : result);
    await delay(SENDING);
  };
}
if (jupyter !== undefined) {
  globalThis.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    console.error("Unhandled rejection:", event.reason);
  });
}

/** What the kernel keeps of Jupyter under a private name: nothing outside a kernel. */
function kernelInternals(): { broadcastResult?: unknown } | undefined {
  const internal: unknown = Reflect.get(Deno, "internal");
  if (typeof internal !== "symbol") return undefined;
  const privates: { readonly jupyter?: object } | undefined = Reflect.get(Deno, internal);
  return privates?.jupyter;
}

/**
 * Imported first by every notebook: `import "@/show/prelude.ts"`. It mends two things of the kernel of
 * Deno 2.9. Outside a kernel it does nothing but log unhandled rejections.
 *
 * - A cell's result is sent in the background and can come after the news that the cell is over; front
 *   ends then lose it or show it in the wrong cell. So each cell waits a little for its result to be sent.
 * - A promise that is rejected while nobody awaits it vanishes without a word. So it is logged.
 *
 * @module
 */
import { setTimeout as delay } from "node:timers/promises";

type BroadcastResult = (executionCount: number, result: unknown) => Promise<void>;

/** How long a result takes to be sent, in milliseconds, with a margin. */
const SENDING = 20;

const kernel = kernelInternals();
if (kernel !== null) {
  const original = kernel.broadcastResult;
  kernel.broadcastResult = async (executionCount, result) => {
    await original(executionCount, result);
    await delay(SENDING);
  };
}

globalThis.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  console.error("Unhandled rejection:", event.reason);
});

/** What the kernel keeps of Jupyter under a private name; `null` outside it, or where its shape has changed. */
function kernelInternals(): { broadcastResult: BroadcastResult } | null {
  const { internal } = Deno as unknown as { internal?: symbol };
  const internals = Deno as unknown as Record<symbol, { jupyter?: unknown } | undefined>;
  const jupyter = internal === undefined ? undefined : internals[internal]?.jupyter;
  const broadcastResult = (jupyter as { broadcastResult?: unknown } | undefined)?.broadcastResult;
  return typeof broadcastResult === "function"
    ? jupyter as { broadcastResult: BroadcastResult }
    : null;
}

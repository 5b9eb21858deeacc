import { setTimeout as delay } from "node:timers/promises";
import { type Bundle, plainText } from "./_bundle.ts";

/** Sends a message to the front end, as `Deno.jupyter.broadcast` does. */
export type Broadcast = (type: string, content: Readonly<Record<string, unknown>>) => Promise<void>;

/** Larger outputs can silence the kernel. */
const LARGEST_OUTPUT = 2_000_000;

/** How long an output takes to be sent, with a margin: in milliseconds, and for each megabyte. */
const SENDING = 20;
const SENDING_MEGABYTE = 10;

/**
 * Shows a bundle as an output of the running cell, and waits until it was sent; outside a kernel its
 * plain text is printed.
 *
 * The kernel sends outputs in the background, where the news that the cell is over can overtake them;
 * front ends then lose them or show them in the wrong cell. Hence the wait.
 *
 * Throws a `RangeError` for an output above 2 MB.
 */
export async function display(bundle: Bundle, broadcast = kernelBroadcast()): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(bundle.data)).length;
  if (bytes > LARGEST_OUTPUT) {
    const megabytes = (bytes / 1e6).toFixed(1);
    throw new RangeError(
      `Cannot show an output of ${megabytes} MB: the limit is 2 MB; show fewer rows or columns, ` +
        `or save to a file`,
    );
  }
  if (broadcast === null) return console.log(plainText(bundle));
  await broadcast("display_data", { ...bundle, transient: {} });
  await delay(SENDING + SENDING_MEGABYTE * bytes / 1e6);
}

/** `null` outside a kernel, where `Deno.jupyter` throws. */
function kernelBroadcast(): Broadcast | null {
  try {
    const { jupyter } = Deno as unknown as { readonly jupyter: { readonly broadcast: Broadcast } };
    return (type, content) => jupyter.broadcast(type, content);
  } catch {
    return null;
  }
}

import { setTimeout as delay } from "node:timers/promises";

/** Sends a message to the front end, as `Deno.jupyter.broadcast` does. */
export type Broadcast = (type: string, content: Readonly<Record<string, unknown>>) => Promise<void>;

/** How the running kernel sends; `null` outside a kernel, where `Deno.jupyter` throws. */
export function kernelBroadcast(): Broadcast | null {
  try {
    const jupyter: { readonly broadcast: Broadcast } = Reflect.get(Deno, "jupyter");
    return (type, content) => jupyter.broadcast(type, content);
  } catch {
    return null;
  }
}

/** How long a message takes to be sent, with a margin: in milliseconds, and for each megabyte. */
const SENDING = 20;
const SENDING_MEGABYTE = 10;

/**
 * Waits until a message of this many bytes was sent. The kernel sends in the background, where the
 * news that the cell is over can overtake a message; front ends then lose it or show it in the
 * wrong cell.
 */
export async function sent(bytes: number): Promise<void> {
  await delay(SENDING + SENDING_MEGABYTE * bytes / 1e6);
}

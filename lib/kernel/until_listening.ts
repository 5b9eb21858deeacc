import { setTimeout as delay } from "node:timers/promises";

/** How often is tried, in milliseconds. */
const AGAIN = 20;

/** Whether a kernel that is still starting would answer so: it refuses, or drops who comes too early. */
export function isStarting(error: unknown): boolean {
  const { ConnectionRefused, ConnectionReset, UnexpectedEof } = Deno.errors;
  return [ConnectionRefused, ConnectionReset, UnexpectedEof].some((kind) => error instanceof kind);
}

/** Connects to a kernel that may still be starting; rejects with the last refusal where it has ended. */
export async function untilListening<T>(
  connect: () => Promise<T>,
  hasEnded: () => boolean = () => false,
): Promise<T> {
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      if (!isStarting(error) || hasEnded()) throw error;
      await delay(AGAIN);
    }
  }
}

import { setTimeout as delay } from "node:timers/promises";

/** How often is tried, in milliseconds. */
const AGAIN = 20;

/** Connects to a kernel that may still be starting: until then it refuses. */
export async function untilListening<T>(connect: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      if (!(error instanceof Deno.errors.ConnectionRefused)) throw error;
      await delay(AGAIN);
    }
  }
}

import { setTimeout as delay } from "node:timers/promises";

/** Waits until none of the processes is there. */
export async function gone(pids: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (!pids.some(isRunning)) return;
    await delay(50);
  }
  throw new Error(`still running: ${pids.filter(isRunning)}`);
}

function isRunning(pid: number): boolean {
  try {
    // One that has ended stays in the list until its parent asks.
    return !/^State:\s*Z/m.test(Deno.readTextFileSync(`/proc/${pid}/status`));
  } catch {
    return false;
  }
}

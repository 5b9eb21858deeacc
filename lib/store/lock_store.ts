import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** How long is waited before anything is said, in milliseconds. */
const WAITS = [20, 50, 100, 200, 200];

/**
 * Locks the store in a folder, which is made, until the file is closed; waits where another process has
 * it, of which `notice` hears. The system frees the lock of a process that ends, whichever way.
 */
export async function lockStore(
  folder: string,
  notice: (message: string) => void,
): Promise<Deno.FsFile> {
  await Deno.mkdir(folder, { recursive: true });
  const path = join(folder, "lock");
  const file = await Deno.open(path, { create: true, read: true, write: true });
  try {
    if (!await lockedSoon(file)) {
      const holder = await Deno.readTextFile(path).catch(() => "");
      notice(`The store "${folder}" is in use by ${holder || "another process"}: waiting for it`);
      await file.lock(true);
    }
    await file.truncate(0);
    await file.write(
      new TextEncoder().encode(`process ${Deno.pid} since ${new Date().toISOString()}`),
    );
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Notebooks that open the store at the same moment need no notice of it. */
async function lockedSoon(file: Deno.FsFile): Promise<boolean> {
  for (const wait of WAITS) {
    if (await file.tryLock(true)) return true;
    await delay(wait);
  }
  return await file.tryLock(true);
}

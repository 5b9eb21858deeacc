import { join } from "node:path";
import { FILE } from "./open_parts.ts";

/** Removes the tables of a store; its frames are written anew from what is read. */
export function emptyStore(folder: string): void {
  for (const end of ["", "-wal", "-shm"]) {
    try {
      Deno.removeSync(join(folder, FILE + end));
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}

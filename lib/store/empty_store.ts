import { join } from "node:path";
import { FILE } from "./_open_for_reading.ts";
import { StoreError } from "./store_error.ts";

/** Removes the tables of a store; its frames are written anew from what is read. Throws a `StoreError`. */
export function emptyStore(folder: string): void {
  for (const end of ["", "-wal", "-shm"]) {
    try {
      Deno.removeSync(join(folder, FILE + end));
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) continue;
      throw new StoreError("unusable", folder, error as Error);
    }
  }
}

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreError } from "./store_error.ts";

/**
 * Parts of the store in a folder by their numbers, one after the other; other runs may have it open.
 *
 * Throws a `StoreError` where one is not there any more.
 */
export function* partsIn(folder: string, numbers: readonly number[]): Generator<Uint8Array> {
  const tables = new DatabaseSync(join(folder, FILE), { readOnly: true });
  try {
    const find = tables.prepare("SELECT part FROM parts WHERE number = ?");
    for (const number of numbers) {
      const part = find.get(number)?.part;
      if (part instanceof Uint8Array) yield part;
      else throw new StoreError("damaged", folder, new Error(`part ${number} is missing`));
    }
  } finally {
    tables.close();
  }
}

/** The name of the file of tables in a store. */
export const FILE = "store.sqlite";

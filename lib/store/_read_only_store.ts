import type { DatabaseSync } from "node:sqlite";
import { openForReading, VERSION } from "./_open_for_reading.ts";
import { StoreError } from "./store_error.ts";

/**
 * The store in a folder that cannot be written, as `openStore` gives one; `null` where there is none, or
 * where nothing in it was decided like this. What it does not have cannot be kept: a `StoreError` says so.
 */
export function readOnlyStore(folder: string, decision: string) {
  const tables = openedFor(decision, folder);
  if (tables === null) return null;
  const find = tables.prepare("SELECT summary FROM kept WHERE key = ?");
  const part = tables.prepare("SELECT part FROM parts WHERE number = ?");
  // What has no parts is made again by the next run.
  const made = new Map<string, unknown>();
  return {
    folder,
    find<T>(key: string): T | null {
      if (made.has(key)) return made.get(key) as T;
      const row = attempt(folder, () => find.get(key));
      return row === undefined ? null : JSON.parse(String(row.summary));
    },
    keep<T>(
      key: string,
      parts: readonly Uint8Array[],
      summarize: (numbers: readonly number[]) => T,
    ): T {
      if (parts.length > 0) throw new StoreError("unusable", folder, { message: INCOMPLETE });
      const summary = summarize([]);
      made.set(key, summary);
      return summary;
    },
    part(number: number): Uint8Array {
      const row = attempt(folder, () => part.get(number));
      if (row?.part instanceof Uint8Array) return row.part;
      throw new StoreError("unusable", folder, { message: `part ${number} is missing` });
    },
    [Symbol.dispose]: () => tables.close(),
  };
}

const INCOMPLETE = "it cannot be written, and does not have all that is read";

function openedFor(decision: string, folder: string): DatabaseSync | null {
  let tables: DatabaseSync | undefined;
  try {
    tables = openForReading(folder);
    const version = tables.prepare("PRAGMA user_version").get()?.user_version;
    const known = tables.prepare("SELECT number FROM decisions WHERE decision = ?").get(decision);
    if (version === VERSION && known !== undefined) return tables;
  } catch {
    // It is no store.
  }
  tables?.close();
  return null;
}

function attempt<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StoreError("unusable", folder, error as Error);
  }
}

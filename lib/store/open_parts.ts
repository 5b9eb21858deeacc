import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { unpack } from "@/pack.ts";
import { FILE, openForReading } from "./_open_for_reading.ts";
import { storeErrorOf } from "./_store_error_of.ts";
import { StoreError } from "./store_error.ts";

/** The parts of a store, to be read while this run or others have it open. */
export interface Parts extends Disposable {
  /** What was packed as a part. Throws a `StoreError` where it is damaged or not there any more. */
  unpacked<T>(number: number): T;
}

/** Opens the parts of the store in a folder. Throws a `StoreError` where there is none any more. */
export function openParts(folder: string): Parts {
  const tables = opened(folder);
  const find = tables.prepare("SELECT part FROM parts WHERE number = ?");
  return {
    unpacked<T>(number: number) {
      const damaged = (message: string) => new StoreError("damaged", folder, { message });
      try {
        const part = find.get(number)?.part;
        if (part instanceof Uint8Array) return unpack<T>(part);
      } catch (error) {
        throw damaged(`part ${number}: ${(error as Error).message}`);
      }
      throw damaged(`part ${number} is missing`);
    },
    [Symbol.dispose]: () => tables.close(),
  };
}

function opened(folder: string): DatabaseSync {
  try {
    return openForReading(folder);
  } catch (error) {
    if (existsSync(join(folder, FILE))) throw storeErrorOf(error, folder);
    throw new StoreError("incomplete", folder, { message: `${FILE} is no longer there` });
  }
}

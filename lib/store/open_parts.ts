import type { DatabaseSync } from "node:sqlite";
import { unpack } from "@/pack.ts";
import { openForReading } from "./_open_for_reading.ts";
import { storeErrorOf } from "./_store_error_of.ts";
import { StoreError } from "./store_error.ts";

/** The parts of a store, to be read while this run or others have it open. */
export interface Parts extends Disposable {
  /** What was packed as a part. Throws a `StoreError` where it is damaged or not there any more. */
  unpacked<T>(number: number): T;
}

/** Opens the parts of the store in a folder. Throws a `StoreError` where there is none. */
export function openParts(folder: string): Parts {
  const tables = opened(folder);
  const find = tables.prepare("SELECT part FROM parts WHERE number = ?");
  return {
    unpacked<T>(number: number) {
      try {
        return unpack<T>(find.get(number)?.part as Uint8Array);
      } catch (error) {
        const { message } = error as Error;
        throw new StoreError("damaged", folder, { message: `part ${number}: ${message}` });
      }
    },
    [Symbol.dispose]: () => tables.close(),
  };
}

function opened(folder: string): DatabaseSync {
  try {
    return openForReading(folder);
  } catch (error) {
    throw storeErrorOf(error, folder);
  }
}

import { StoreError } from "./store_error.ts";

/** What is said of a file that was not written like this, by SQLite or of a summary in it. */
const DAMAGED = /malformed|not a database|corrupt|no such (?:table|column)|JSON/i;

/** Whether a store says by an error that it is to be made anew. */
export function isDamage(error: unknown): boolean {
  return DAMAGED.test(messageOf(error));
}

/** An error of SQLite or of the system as one of the store in a folder. */
export function storeErrorOf(error: unknown, folder: string): StoreError {
  if (error instanceof StoreError) return error;
  const state = isDamage(error) ? "damaged" : "unusable";
  return new StoreError(state, folder, { message: messageOf(error) });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

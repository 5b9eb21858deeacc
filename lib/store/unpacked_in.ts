import { openParts } from "./open_parts.ts";

/** Parts of the store in a folder, one after the other. Throws a `StoreError`. */
export function* unpackedIn<T>(folder: string, numbers: readonly number[]): Generator<T> {
  using parts = openParts(folder);
  for (const number of numbers) yield parts.unpacked<T>(number);
}

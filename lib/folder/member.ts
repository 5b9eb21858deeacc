import type { RandomAccess } from "./random_access.ts";

/** A file that a folder, an archive or a mail holds. */
export interface Member {
  /** Its path there; one of an archive is only a name, and opens nothing. */
  readonly name: string;
  /** Its bytes, as the container states them; 0 where that is not known. */
  readonly size: number;
  /** The path on the disk of the file that it is, or is in. */
  readonly disk?: string;
  /** Its bytes, at least the first of them; rejects as `bytes` does. */
  head(): Promise<Uint8Array>;
  /** Rejects with an `UnreadableError`. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** Its bytes, to look for what it holds itself; rejects as `bytes` does. */
  open(): Promise<RandomAccess>;
}

/**
 * Finds what a file holds; `null` where it is not of this kind. One for each kind of container is
 * in `containers.ts`.
 */
export type OpenContainer = (file: RandomAccess) => Promise<readonly Member[] | null>;

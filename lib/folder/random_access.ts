/** Bytes that are read where they lie: those of a file on disk, of an archive in memory. */
export interface RandomAccess {
  readonly size: number;
  /** The bytes from `start` to `end`, fewer where they end before. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
}

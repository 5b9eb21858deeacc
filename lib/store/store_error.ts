/** A store that cannot be used, and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor(
    /** `damaged`: it is to be made anew; `unusable`: the disk or its rights are the matter. */
    readonly state: "damaged" | "unusable",
    folder: string,
    { message }: Error,
  ) {
    super(
      `Cannot use the store "${folder}": ${message}; ${
        REMEDIES[state]
      }. Reports are read without a ` +
        'store by the option store "" (--store "" on the command line)',
    );
  }
}

const REMEDIES = {
  damaged: "delete the folder, which costs nothing but the time to read the reports again",
  unusable: "make room on the disk, or allow writing there",
} as const;

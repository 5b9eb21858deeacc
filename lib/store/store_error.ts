/** A store that cannot be used, and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /** What the system says. */
  readonly reason: string;

  constructor(
    /** `damaged`: it is to be made anew; `unusable`: the disk or its rights are the matter. */
    readonly state: "damaged" | "unusable",
    folder: string,
    { message: reason }: { readonly message: string },
  ) {
    super(
      `Cannot use the store "${folder}": ${reason}; ${
        REMEDIES[state]
      }. Reports are read without a ` +
        'store by the option store "" (--store "" on the command line)',
    );
    this.reason = reason;
  }
}

const REMEDIES = {
  damaged: "delete the folder, which costs nothing but the time to read the reports again",
  unusable: "make room on the disk, or allow writing there",
} as const;

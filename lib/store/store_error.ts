/** A store that cannot be used, and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /** What the system says. */
  readonly reason: string;

  constructor(
    /**
     * `damaged`: it is to be made anew; `incomplete`: the next run makes what is missing; `unusable`: the disk or
     * its rights are the matter.
     */
    readonly state: "damaged" | "incomplete" | "unusable",
    folder: string,
    { message: reason }: { readonly message: string },
  ) {
    super(
      `Cannot use the store "${folder}": ${reason}; ${remedyOf(state, reason)}. ` +
        "--store DIR, in code the option store, names another folder",
    );
    this.reason = reason;
  }
}

function remedyOf(state: StoreError["state"], reason: string): string {
  return state === "unusable"
    ? OBSTACLES.find(([pattern]) => pattern.test(reason))![1]
    : REMEDIES[state];
}

const REMEDIES = {
  damaged: "delete the folder, which costs nothing but the time to read the reports again",
  incomplete: "run again, and what is missing or damaged is made anew",
} as const;

/** By what SQLite or the system says. They name the path, too, which may hold any word. */
const OBSTACLES: readonly (readonly [RegExp, string])[] = [
  [
    /not a directory|already exists|file exists/i,
    "a file stands where a folder is needed: move it",
  ],
  [/no space left|not enough space|disk is full/i, "make room on the disk"],
  [/unable to open/i, "see that store.sqlite in it is a file, and may be read and written"],
  [/read-?only|write protected|denied|cannot be written|is missing/i, "allow writing there"],
  [/(?:)/, "make room on the disk, or allow writing there"],
];

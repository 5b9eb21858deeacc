/** Where a coding sheet and its key lie. */
export interface CodingFiles {
  readonly sheet: string;
  readonly key: string;
  /** The same sheet as another person filled it in. */
  readonly second?: string;
}

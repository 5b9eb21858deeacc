import type { Bilingual } from "./language.ts";

/** The data that a chart is based on. */
export interface DataStamp {
  /** Reports that were read by the parser. */
  readonly parsed: number;
  /** Reports whose figures were coded outside the parser. */
  readonly coded: number;
  /** What their folder says of them as a whole, as that they are invented. */
  readonly note?: Bilingual;
  /** SHA-256 in hexadecimal over the list of reports. */
  readonly sha256: string;
  /** What was read, by report: SHA-256 of the file, or of the coded figures. */
  readonly inputs: Readonly<Record<string, string>>;
}

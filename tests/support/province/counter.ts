import type { Random } from "./random.ts";

/** What an issuer counts in a year, by cell as `outcomes.granted/natural_person`, as printed. */
export type Counts = ReadonlyMap<string, number>;

/** What is carried from a year to the next. */
export interface Stock {
  /** Requests by applicant, in the order of the columns. */
  requests: readonly number[];
  documents: number;
  items: Readonly<Record<string, number>>;
}

/** What a year is counted from. */
export interface Year {
  readonly year: number;
  readonly level: number;
  readonly stock: Stock;
}

/** What is counted in a year, as it is drawn. */
export interface Counter {
  readonly counts: Map<string, number>;
  readonly random: Random;
  set(code: string, value: number): void;
}

/** Makes the counter of a year. */
export function counterOf(random: Random): Counter {
  const counts = new Map<string, number>();
  return { counts, random, set: (code, value) => void counts.set(`${code}/total`, value) };
}

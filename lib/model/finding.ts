import type { Span } from "./span.ts";

/** `error`: a value cannot stand as printed; `warning`: it should be looked at; `note`: it should be known. */
export type Severity = "error" | "warning" | "note";

/** Something that is wrong, or that could not be read, in a source. */
export interface Finding {
  /** Dotted name of the check, as `identify.period_damaged`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Ids of the indicators that it touches. */
  readonly codes: readonly string[];
  readonly expected: string | null;
  readonly actual: string | null;
  /** Where it stands in the source text; `null` for the file as a whole. */
  readonly span: Span | null;
  /** A literal substring of the source text, or `null`. */
  readonly quote: string | null;
  /** What could be meant instead, where one reading is likely. */
  readonly proposal: string | null;
  readonly message: Bilingual;
}

/** A text in Chinese and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

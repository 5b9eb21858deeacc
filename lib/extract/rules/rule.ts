/** What a case word (维持, 办结, 纠错) speaks of, told by the words around it. */
export type Topic =
  | "request"
  | "reconsideration"
  | "litigation"
  | "disclosure"
  | "hotline"
  | "hall"
  | "consultation"
  | "website"
  | "gazette";

/**
 * Takes a count from prose. A rule reads what stands directly before the number (`lead`) or directly
 * behind its measure word (`tail`); the other parts of a sentence decide on topic, scope and year.
 */
export interface Rule {
  /** Name that every figure of it carries, as `applications.received`. */
  readonly name: string;
  /** Indicators that get the number; several where the words name several. */
  readonly codes: readonly string[];
  /** Whether both patterns must match; otherwise either is enough. */
  readonly both?: true;
  /** Must match at the end of the text before the number. */
  readonly lead?: RegExp;
  /** Must match at the beginning of the text behind the measure word. */
  readonly tail?: RegExp;
  /** Measure words that the indicator is counted in; `""` where a bare number is taken. */
  readonly units: readonly string[];
  /** The topic that must be spoken of; without it the words of the rule are enough. */
  readonly topic?: Topic;
  /** Words, one of which must stand in the sentence before the number. */
  readonly after?: RegExp;
  /** Sentences that it must take, each with the value. */
  readonly takes: readonly (readonly [sentence: string, value: number])[];
  /** Sentences near to them that it must leave. */
  readonly leaves: readonly string[];
}

/** Rules on one subject. They are tried only in sentences in which one of its words stands. */
export interface RuleGroup {
  readonly about: RegExp;
  readonly rules: readonly Rule[];
}

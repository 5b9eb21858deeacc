import type { Applicant } from "@/model/mod.ts";

/** What a case word (维持, 办结, 纠错) is about, by the words around it. */
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
 * Takes a count from prose. A rule reads the words directly before the number (`lead`) or directly
 * after its measure word (`tail`); the other parts of a sentence decide on topic, scope and year.
 * Patterns are regular expressions without capturing groups, for normalized text.
 */
export interface Rule {
  /** Name that every figure of it carries, as `applications.received`. */
  readonly name: string;
  /** Indicators that get the number; several where the words name several. */
  readonly codes: readonly string[];
  /** Words before the number; between them and it there is nothing but a `GAP`. */
  readonly lead?: string;
  /** What may follow the words of the lead; kept separate where rules share it. */
  readonly suffix?: string;
  /** Words after the measure word. */
  readonly tail?: string;
  /** Whether both must be there; otherwise either is enough. */
  readonly both?: true;
  /**
   * Whose part of the number before it (received, accepted, to process) it is; `codes` is empty
   * then.
   */
  readonly applicant?: Applicant;
  /** Measure words that the indicator is counted in; `""` where a bare number is taken. */
  readonly units: readonly string[];
  /** The topic that the sentence must have; without one the words of the rule are enough. */
  readonly topic?: Topic;
  /** Words, one of which must occur in the sentence before the number. */
  readonly after?: RegExp;
  /** Sentences that it must take, each with the value. */
  readonly takes: readonly (readonly [sentence: string, value: number])[];
  /** Similar sentences that it must leave. */
  readonly leaves: readonly string[];
}

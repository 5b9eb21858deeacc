import type { Applicant } from "@/model/mod.ts";

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
 * Patterns are regular expressions without capturing groups, for normalized text.
 */
export interface Rule {
  /** Name that every figure of it carries, as `applications.received`. */
  readonly name: string;
  /** Indicators that get the number; several where the words name several. */
  readonly codes: readonly string[];
  /** Words before the number; between them and it stands nothing but a `GAP`. */
  readonly lead?: string;
  /** What may follow the words of the lead; kept apart where rules share it. */
  readonly suffix?: string;
  /** Words behind the measure word. */
  readonly tail?: string;
  /** Whether both must stand there; otherwise either is enough. */
  readonly both?: true;
  /** Whose part of the number before it (received, accepted, to process) it is; `codes` is empty then. */
  readonly applicant?: Applicant;
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

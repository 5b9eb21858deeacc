import type { Bilingual } from "../language.ts";
import type { Severity, Verdict } from "../verdict.ts";

/** What is known of the findings of one rule. */
export interface FindingRuleEntry {
  /** The room of `lib/`, or the file joining rooms, that makes them. */
  readonly room: FindingRoom;
  /** Where there are several, each finding says which. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** As `severities`; `null` where it is not about values. */
  readonly verdicts: readonly [Verdict | null, ...(Verdict | null)[]];
  /** A few words, for charts and tables. */
  readonly label: Bilingual;
  /** One line, for `docs/audit.md`. */
  readonly meaning: Bilingual;
}

/** A room that makes findings. */
export type FindingRoom =
  | "folder"
  | "load"
  | "workers"
  | "read"
  | "pipeline"
  | "identify"
  | "codebook"
  | "extract"
  | "correct"
  | "audit"
  | "tabulate";

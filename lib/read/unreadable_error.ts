import type { Bilingual, FindingRule } from "@/model/mod.ts";

/**
 * A file that no document can be made of: empty, too large, of another type, or in no known
 * encoding.
 */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  /** Name of the check that refused the file, as `read.empty`. */
  readonly rule: ReadRule;
  readonly bilingual: Bilingual;

  constructor(rule: ReadRule, bilingual: Bilingual) {
    super(bilingual.en);
    this.rule = rule;
    this.bilingual = bilingual;
  }
}

type ReadRule = Extract<FindingRule, `read.${string}`>;

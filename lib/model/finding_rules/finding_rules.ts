import { auditRules } from "./audit_rules.ts";
import { codedRules } from "./coded_rules.ts";
import { extractRules } from "./extract_rules.ts";
import { fileRules } from "./file_rules.ts";
import { readRules } from "./read_rules.ts";
import { refusalRules } from "./refusal_rules.ts";
import { tableRules } from "./table_rules.ts";
import { textRules } from "./text_rules.ts";

/**
 * The registry of findings: what can be found, who finds it, how grave it is and what it means.
 * `<…>` in a name stands for any text: `audit.<indicator>:<check>` for every row of
 * `identities.csv`.
 */
export const findingRules = {
  ...fileRules,
  ...codedRules,
  ...refusalRules,
  ...readRules,
  ...textRules,
  ...extractRules,
  ...tableRules,
  ...auditRules,
} as const;

/** Name of a rule of the registry, as `identify.period_damaged`. */
export type FindingRule = Filled<keyof typeof findingRules>;

/** A name with any text for what stands in `<…>`. */
export type Filled<Name> = Name extends `${infer Before}<${string}>${infer Behind}`
  ? `${Before}${string}${Filled<Behind>}`
  : Name;

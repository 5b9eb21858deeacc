/**
 * The registry of findings. A rule is added in the file of its family.
 *
 * @module
 */
export type { FindingRoom, FindingRuleEntry } from "./entry.ts";
export { findingFamilies, type FindingFamily } from "./finding_families.ts";
export { findingRuleOf } from "./finding_rule_of.ts";
export { type Filled, type FindingRule, findingRules } from "./finding_rules.ts";

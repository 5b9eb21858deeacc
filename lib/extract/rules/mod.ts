/**
 * The rules that take counts from prose, by subject. The order matters within a group: the first rule
 * that fits takes the number, so that particular words come before general ones.
 *
 * @module
 */
import { APPLICATIONS } from "./applications.ts";
import { CAPACITY } from "./capacity.ts";
import { DISCLOSURE_RULES } from "./disclosure.ts";
import { OUTCOMES } from "./outcomes.ts";
import { PUBLICITY } from "./publicity.ts";
import { REMEDIES } from "./remedies.ts";
import type { RuleGroup } from "./rule.ts";
import { SERVICES } from "./services.ts";

/** All groups, in the order in which they are tried. */
export const RULES: readonly RuleGroup[] = [
  REMEDIES,
  APPLICATIONS,
  OUTCOMES,
  DISCLOSURE_RULES,
  SERVICES,
  PUBLICITY,
  CAPACITY,
];

/** The groups of rules for each measure word, with those of their rules that are counted in it. */
export type RuleBook = ReadonlyMap<string, readonly RuleGroup[]>;

/** Sorts rules by measure word, so that most numbers meet few of them. */
export function ruleBook(groups: readonly RuleGroup[]): RuleBook {
  const units = new Set(groups.flatMap(({ rules }) => rules.flatMap((rule) => rule.units)));
  return new Map(Array.from(units, (unit) => [unit, groupsFor(unit, groups)]));
}

function groupsFor(unit: string, groups: readonly RuleGroup[]): RuleGroup[] {
  return groups
    .map(({ about, rules }) => ({
      about,
      rules: rules.filter(({ units }) => units.includes(unit)),
    }))
    .filter(({ rules }) => rules.length > 0);
}

import type { Rule } from "./rules/rule.ts";

/** A rule with its compiled patterns, both sticky. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Matches at the offset behind its words; group 1 holds them. */
  readonly lead: RegExp | null;
  /** Matches at the offset behind the measure word. */
  readonly tail: RegExp | null;
}

/** The rules for numbers with one measure word. */
export interface Page {
  readonly rules: readonly CompiledRule[];
  /** Match where the words of any rule stand: most numbers are let go after these two. */
  readonly anyLead: RegExp;
  readonly anyTail: RegExp;
}

/** The rules by measure word. */
export type RuleBook = ReadonlyMap<string, Page>;

/**
 * Compiles rules and sorts them by measure word. A lead is sought backwards, so that a rule that does not
 * fit fails at the first character.
 */
export function ruleBook(rules: readonly Rule[]): RuleBook {
  const compiled = rules.map(compile);
  const units = new Set(rules.flatMap(({ units }) => units));
  return new Map(Array.from(units, (unit) => [
    unit,
    pageOf(compiled.filter(({ rule }) => rule.units.includes(unit))),
  ]));
}

function compile(rule: Rule): CompiledRule {
  const { lead, suffix = "", tail } = rule;
  return {
    rule,
    lead: lead === undefined ? null : new RegExp(`(?<=((?:${lead})${suffix}))`, "y"),
    tail: tail === undefined ? null : new RegExp(`的?${tail}`, "y"),
  };
}

function pageOf(compiled: readonly CompiledRule[]): Page {
  const rules = compiled.map(({ rule }) => rule);
  const bySuffix = Map.groupBy(rules, ({ suffix = "" }) => suffix);
  const leads = Array.from(
    bySuffix,
    ([suffix, group]) => oneOf(group.map(({ lead }) => lead)) + suffix,
  );
  const tails = rules.filter(({ both }) => !both).map(({ tail }) => tail);
  return {
    rules: compiled,
    anyLead: new RegExp(`(?<=${oneOf(leads)})`, "y"),
    anyTail: new RegExp(`的?${oneOf(tails)}`, "y"),
  };
}

/** One of the patterns that are there; nothing where there are none. */
function oneOf(patterns: readonly (string | undefined)[]): string {
  const present = patterns.filter((pattern) => pattern !== undefined);
  return present.length === 0 ? "(?!)" : `(?:${present.join("|")})`;
}

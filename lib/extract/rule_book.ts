import { edgeCharacters } from "./edge_characters.ts";
import type { Rule } from "./rules/rule.ts";

/** A rule with its compiled patterns, both sticky. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Matches at the offset behind its words; group 1 holds them. */
  readonly lead: RegExp | null;
  /** Matches at the offset behind the measure word. */
  readonly tail: RegExp | null;
}

/** The rules for numbers with one measure word, by the character that stands next to the number. */
export interface Page {
  /** Rules whose lead can end with the character, in their order. */
  readonly leads: Shelf;
  /** Rules whose tail can begin with the character, in their order. */
  readonly tails: Shelf;
}

/** Rules by a character; `rest` are those that fit behind or before any other one. */
export interface Shelf {
  readonly byCharacter: ReadonlyMap<string, readonly CompiledRule[]>;
  readonly rest: readonly CompiledRule[];
}

/** The rules by measure word. */
export type RuleBook = ReadonlyMap<string, Page>;

/**
 * Compiles rules and sorts them by measure word and by the character next to the number, so that most
 * numbers meet no rule at all. A lead is sought backwards.
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
  const [lead, tail] = [leadOf(rule), tailOf(rule)];
  return {
    rule,
    lead: lead === undefined ? null : new RegExp(`(?<=(${lead}))`, "y"),
    tail: tail === undefined ? null : new RegExp(tail, "y"),
  };
}

function leadOf({ lead, suffix = "" }: Rule): string | undefined {
  return lead === undefined ? undefined : `(?:${lead})${suffix}`;
}

function tailOf({ tail }: Rule): string | undefined {
  return tail === undefined ? undefined : `的?${tail}`;
}

function pageOf(rules: readonly CompiledRule[]): Page {
  return {
    leads: shelfOf(rules, ({ rule }) => leadOf(rule), "last"),
    // Where both must match, the rule is looked up by its lead.
    tails: shelfOf(rules, ({ rule }) => rule.both ? undefined : tailOf(rule), "first"),
  };
}

function shelfOf(
  rules: readonly CompiledRule[],
  patternOf: (rule: CompiledRule) => string | undefined,
  edge: "first" | "last",
): Shelf {
  const entries = rules.flatMap((rule) => {
    const pattern = patternOf(rule);
    return pattern === undefined ? [] : [{ rule, characters: edgeCharacters(pattern, edge) }];
  });
  const known = new Set(entries.flatMap(({ characters }) => [...characters ?? []]));
  const fitting = (character?: string) =>
    entries
      .filter(({ characters }) =>
        characters === undefined || (character && characters.has(character))
      )
      .map(({ rule }) => rule);
  return {
    byCharacter: new Map(Array.from(known, (character) => [character, fitting(character)])),
    rest: fitting(),
  };
}

import { edgeCharacters } from "./edge_characters.ts";
import type { Rule } from "./rules/rule.ts";

/** A rule with its compiled patterns, both sticky. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Matches at the offset after its words; group 1 holds them. */
  readonly lead: RegExp | null;
  /** Matches at the offset after the measure word. */
  readonly tail: RegExp | null;
}

/**
 * The rules for numbers with one measure word, by the character next to the number; in their order.
 */
export interface Page {
  /** Rules whose lead can end with a character. */
  readonly leads: Shelf;
  /** Rules whose tail can begin with a character. */
  readonly tails: Shelf;
}

/** The rules that have a character at their edge. */
export type Shelf = (character: string) => readonly CompiledRule[];

/** The rules by measure word. */
export type RuleBook = ReadonlyMap<string, Page>;

/** A pattern of a rule with the characters that can be at its edge; `undefined` for any. */
interface Entry {
  readonly rule: CompiledRule;
  readonly characters: ReadonlySet<string> | undefined;
}

/**
 * Compiles rules and sorts them by measure word and by the character next to the number, so that
 * most numbers meet no rule at all. A lead is searched backwards.
 */
export function ruleBook(rules: readonly Rule[]): RuleBook {
  const compiled = rules.map(compile);
  const leads = compiled.flatMap((rule) => entryOf(rule, leadOf(rule.rule), "last"));
  // Where both must match, the rule is looked up by its lead.
  const tails = compiled.filter(({ rule }) => !rule.both)
    .flatMap((rule) => entryOf(rule, tailOf(rule.rule), "first"));
  const units = new Set(rules.flatMap(({ units }) => units));
  return new Map(Array.from(units, (unit) => {
    const isCounted = ({ rule: { rule } }: Entry) => rule.units.includes(unit);
    return [unit, {
      leads: shelfOf(leads.filter(isCounted)),
      tails: shelfOf(tails.filter(isCounted)),
    }];
  }));
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

function entryOf(
  rule: CompiledRule,
  pattern: string | undefined,
  edge: "first" | "last",
): Entry[] {
  return pattern === undefined ? [] : [{ rule, characters: edgeCharacters(pattern, edge) }];
}

/** Looks each character up once: a report has few of those that the patterns name. */
function shelfOf(entries: readonly Entry[]): Shelf {
  const known = new Map<string, readonly CompiledRule[]>();
  return (character) => {
    const found = known.get(character) ?? entries
      .filter(({ characters }) => characters === undefined || characters.has(character))
      .map(({ rule }) => rule);
    known.set(character, found);
    return found;
  };
}

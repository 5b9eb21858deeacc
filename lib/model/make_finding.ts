import type { Finding } from "./finding.ts";
import {
  type Filled,
  type FindingRule,
  findingRuleOf,
  type findingRules,
} from "./finding_rules/mod.ts";

/**
 * Makes a finding; what is left out is `null` or empty. Severity and verdict are those of the
 * registry; they are given where a rule has several, and only there. Texts longer than 1,000
 * characters are cut there, with `… (length)` after them; a quotation is only cut.
 *
 * @param rule Name of a rule of the registry, {@linkcode findingRules}.
 *
 * @example
 * ```ts
 * import { makeFinding } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const message = { zh: "统计期限的日期缺字", en: "The dates of the stated period lost characters" };
 * const finding = makeFinding("identify.period_damaged", { actual: "201611日起1231", message });
 * assertEquals([finding.severity, finding.verdict, finding.span], ["warning", "damage", null]);
 * ```
 */
export function makeFinding<Rule extends FindingRule>(rule: Rule, said: Said<Rule>): Finding {
  const { severities: [severity], verdicts: [verdict] } = findingRuleOf(rule)!;
  const { expected, actual, proposal, quote } = said;
  return {
    rule,
    severity,
    verdict,
    codes: [],
    span: null,
    ...said,
    expected: bounded(expected),
    actual: bounded(actual),
    proposal: bounded(proposal),
    // A quotation stays literal.
    quote: quote?.slice(0, MOST) ?? null,
  };
}

/** A cell or a row of a damaged or hostile file may have a million characters. */
const MOST = 1000;

/** A text with at most so many characters, and after them how many it had. */
function bounded(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text.length <= MOST) return text ?? null;
  return `${text.slice(0, MOST)}… (${text.length})`;
}

/** What a finding has besides its rule. */
export type Said<Rule extends FindingRule> =
  & Pick<Finding, "message">
  & Partial<Omit<Finding, "rule" | "severity" | "verdict" | "message">>
  & Choice<"severity", EntryOf<Rule>["severities"]>
  & Choice<"verdict", EntryOf<Rule>["verdicts"]>;

/** A value that is chosen from several, or left out. */
type Choice<Name extends string, Values extends readonly unknown[]> = Values extends
  readonly [unknown] ? { readonly [Key in Name]?: never }
  : { readonly [Key in Name]: Values[number] };

type EntryOf<Rule extends FindingRule> = {
  [Name in keyof typeof findingRules]: Rule extends Filled<Name> ? typeof findingRules[Name]
    : never;
}[keyof typeof findingRules];

import type { Applicant } from "@/model/mod.ts";
import { APPLICANTS } from "./applicants.ts";
import { ExpressionError } from "./expression_error.ts";

/** An indicator in a sum. */
export interface Term {
  readonly sign: 1 | -1;
  /** Id of the indicator. */
  readonly indicator: string;
  /** Whose requests are counted: `x@natural_person`; `total` where nothing is said. */
  readonly applicant: Applicant;
  /** `true` for `x?`: where the source has no such value, the sum goes without it. */
  readonly optional: boolean;
  readonly operator: Operator | null;
}

/**
 * What replaces the value of an indicator: `prev(x)`, that of the same issuer's report of the year
 * before; `applicants(x)`, those of all kinds of applicants, added; `within(x)`, what the form
 * counts in x though it is a separate indicator (`inclusions.csv`), added where it is stated.
 */
export type Operator = "prev" | "applicants" | "within";

/**
 * Terms that are added, as `a + b - c?`. It has a value where every term that is not optional has
 * one.
 */
export type Sum = readonly Term[];

/** Alternative sums, as `a ?? b + c`: the first that has a value counts. */
export type Expression = readonly Sum[];

const ID = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/;
const TERM = /^(?:(prev|applicants|within)(\())?([a-z0-9_.]+)(?:@([a-z_.]+))?(\))?(\?)?$/;

/**
 * Reads an expression: `expression = sum { "??" sum }`, `sum = term { ("+" | "-") term }`,
 * `term = id ["@" applicant] ["?"] | "prev(" id ")" | "applicants(" id ")" | "within(" id ")"`. A `-`
 * has a space on either side.
 *
 * Throws a `SyntaxError` for anything else.
 *
 * @example
 * ```ts
 * import { parseExpression } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [first, second] = parseExpression("outcomes.cannot_provide ?? outcomes.not_exist + outcomes.unclear?");
 * assertEquals(first?.map((term) => term.indicator), ["outcomes.cannot_provide"]);
 * assertEquals(second?.map((term) => term.optional), [false, true]);
 * ```
 */
export function parseExpression(text: string): Expression {
  return text.split("??").map(sumIn);
}

/**
 * Reads one sum over all applicants together; see {@linkcode parseExpression}. Throws a
 * `SyntaxError` where a term names a kind of applicants, too.
 */
export function parseSum(text: string): Sum {
  const sum = sumIn(text);
  const term = sum.find(({ applicant }) => applicant !== "total");
  if (term === undefined) return sum;
  const name = valueName(term);
  throw new ExpressionError({
    zh: `这里不能写“${name}”：只有度量的分子、分母可以写申请人`,
    en: `Cannot use "${name}" here: it is for measures only`,
  });
}

function sumIn(text: string): Sum {
  const parts = text.trim().split(/\s+([+-])\s+/);
  const terms: Term[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    terms.push(parseTerm(parts[i] ?? "", parts[i - 1] === "-" ? -1 : 1));
  }
  return terms;
}

/** The indicator itself, as a term. */
export function plainTerm(indicator: string): Term {
  return { sign: 1, indicator, applicant: "total", optional: false, operator: null };
}

/**
 * A sum with `included` in place of `within()`, each where it is stated. What is both added and
 * subtracted is removed, so that it counts once.
 *
 * @example
 * ```ts
 * import { parseSum, withIncluded } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const sum = parseSum("outcomes.refused - within(outcomes.refused) + outcomes.not_exist");
 * assertEquals(withIncluded(sum, ["outcomes.not_exist"]).map(({ indicator }) => indicator), ["outcomes.refused"]);
 * assertEquals(withIncluded(sum, []).length, 2);
 * ```
 */
export function withIncluded(sum: Sum, included: readonly string[]): Sum {
  const expanded = sum.flatMap((term): Sum =>
    term.operator === "within"
      ? included.map((indicator) => ({ ...plainTerm(indicator), sign: term.sign, optional: true }))
      : [term]
  );
  return expanded.filter((term) =>
    !expanded.some((other) => valueName(other) === valueName(term) && other.sign === -term.sign)
  );
}

/** The ids that an expression names, each once, in order. */
export function indicatorsOf(expression: Expression): string[] {
  return [...new Set(expression.flat().map((term) => term.indicator))];
}

/**
 * The name of a term's value among those of a report.
 *
 * @example
 * ```ts
 * import { valueName } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(valueName({ indicator: "outcomes.total", applicant: "total" }), "outcomes.total");
 * assertEquals(
 *   valueName({ indicator: "outcomes.total", applicant: "natural_person" }),
 *   "outcomes.total@natural_person",
 * );
 * ```
 */
export function valueName({ indicator, applicant }: Pick<Term, "indicator" | "applicant">): string {
  return applicant === "total" ? indicator : `${indicator}@${applicant}`;
}

function parseTerm(text: string, sign: 1 | -1): Term {
  const [matched, operator = null, open, indicator = "", applicant = "total", close, optional] =
    TERM.exec(text) ?? [];
  const isBalanced = (open === undefined) === (close === undefined);
  const isPlain = operator === null || applicant === "total";
  if (matched === undefined || !isBalanced || !isPlain || !ID.test(indicator)) {
    throw new ExpressionError({
      zh:
        `无法解析“${text}”：应为指标 id、“id?”、“id@申请人”、“prev(id)”、“applicants(id)”或“within(id)”，` +
        `之间的 + 或 - 两边各有一个空格`,
      en: `Cannot parse term "${text}": expected an id, "id?", "id@applicant", "prev(id)", ` +
        `"applicants(id)" or "within(id)", parted by + or - with a space on either side`,
    });
  }
  return {
    sign,
    indicator,
    applicant: applicantOf(applicant, text),
    optional: optional !== undefined,
    operator: operator as Operator | null,
  };
}

function applicantOf(name: string, term: string): Applicant {
  const applicant = APPLICANTS.find((known) => known === name);
  if (applicant !== undefined) return applicant;
  throw new ExpressionError({
    zh: `不认识“${term}”的申请人“${name}”：应为 ${APPLICANTS.join("、")}`,
    en: `Cannot parse "${term}": the applicant "${name}" is unknown: it is ${
      APPLICANTS.join(", ")
    }`,
  });
}

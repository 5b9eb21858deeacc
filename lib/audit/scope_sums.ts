import { type Figure, type Finding, makeFinding, type Scope } from "@/model/mod.ts";
import { boundsOf } from "./bounds.ts";
import type { Judgement } from "./identity_findings.ts";
import type { Ledger } from "./ledger.ts";
import { nameOf, numberText } from "./wording.ts";
import { placesOf } from "./places_of.ts";

/** Levels and bodies that divide what a report covers. */
const DIVISIONS: readonly (readonly Scope[])[] = [
  ["province_level", "prefecture_level", "county_level"],
  ["departments", "localities"],
];

/**
 * Counts of a report's levels, or of its departments and localities, against the count of all:
 * where all parts of a division are stated, they make up the whole, within what the printed digits
 * allow.
 */
export function scopeSums(ledgers: readonly Ledger[], { naming }: Judgement): Finding[] {
  const byScope = new Map(
    ledgers.filter(({ where }) => where === "narrative").map((
      { scope, figures },
    ) => [scope, figures]),
  );
  const whole = byScope.get("all");
  if (whole === undefined) return [];
  return [...whole].flatMap(([code, account]) => {
    const total = account.get("total");
    if (total === undefined) return [];
    return DIVISIONS.flatMap((scopes) => {
      const parts = scopes.flatMap((scope) => byScope.get(scope)?.get(code)?.get("total") ?? []);
      const sum = parts.length === scopes.length ? boundsOfSum(parts) : null;
      const stated = boundsOf(total);
      if (sum === null || stated === null) return [];
      const isMet = stated.low <= sum.high && sum.low <= stated.high;
      return isMet ? [] : [scopeSumFinding(total, parts, sum.low, naming)];
    });
  });
}

function boundsOfSum(parts: readonly Figure[]) {
  const sum = { low: 0, high: 0 };
  for (const part of parts) {
    const bounds = boundsOf(part);
    if (bounds === null) return null;
    sum.low += bounds.low;
    sum.high += bounds.high;
  }
  return sum;
}

function scopeSumFinding(
  total: Figure,
  parts: readonly Figure[],
  sum: number,
  naming: Judgement["naming"],
): Finding {
  const name = nameOf(total, naming);
  const listed = parts.map(({ value }) => value).join(" + ");
  return makeFinding("audit.scopes", {
    codes: [total.code],
    expected: numberText(sum),
    actual: total.printed,
    ...placesOf([total, ...parts]),
    message: {
      zh: `${name.zh}为${total.value},各级(各方)之和为${listed} = ${numberText(sum)}`,
      en: `${name.en} is ${total.value}, but its parts sum up to ${listed} = ${numberText(sum)}`,
    },
  });
}

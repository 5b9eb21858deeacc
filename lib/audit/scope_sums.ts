import { boundsOf, type Figure, type Finding, makeFinding, type Scope } from "@/model/mod.ts";
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
 * allow; or all parts do that are stated (全省100件:省政府10件、省直部门20件、市县70件).
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
    const partsOf = (scopes: readonly Scope[]) =>
      scopes.flatMap((scope) => byScope.get(scope)?.get(code)?.get("total") ?? []);
    const isMet = isMetBy(total, partsOf(DIVISIONS.flat()));
    return isMet ? [] : DIVISIONS.flatMap((scopes) => {
      const parts = partsOf(scopes);
      if (parts.length < scopes.length || isMetBy(total, parts) !== false) return [];
      return [scopeSumFinding(total, parts, boundsOfSum(parts)!.low, naming)];
    });
  });
}

/** Whether parts make up a whole; `undefined` where that is not certain. */
function isMetBy(total: Figure, parts: readonly Figure[]): boolean | undefined {
  const stated = boundsOf(total);
  const sum = boundsOfSum(parts);
  if (sum === null || stated === null) return undefined;
  return stated.low <= sum.high && sum.low <= stated.high;
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
      zh: `${name.zh}为${total.value}，各级（各方）之和为${listed} = ${numberText(sum)}`,
      en: `${name.en} is ${total.value}, but its parts sum up to ${listed} = ${numberText(sum)}`,
    },
  });
}

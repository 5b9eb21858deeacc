import type { AccountingIdentity, Sum } from "@/codebook/mod.ts";

/** The identities between figures of one report, by the indicator that they speak of. */
export interface IdentityBook {
  readonly about: (code: string) => readonly AccountingIdentity[];
  /** Those that look at the year before. */
  readonly acrossYears: readonly AccountingIdentity[];
  /** The sums that give an indicator which a form has no cell for. */
  readonly sums: (code: string) => readonly SumIdentity[];
}

/** An identity that is a plain sum of indicators. */
export type SumIdentity = AccountingIdentity & {
  readonly expression: { readonly kind: "sum"; readonly terms: Sum };
};

/** Sorts identities. */
export function identityBook(identities: readonly AccountingIdentity[]): IdentityBook {
  const acrossYears = identities.filter(looksBack);
  const own = identities.filter((identity) => !looksBack(identity));
  const about = Map.groupBy(own, ({ indicator }) => indicator);
  const sums = Map.groupBy(own.filter(isPartition), ({ indicator }) => indicator);
  return {
    about: (code) => about.get(code) ?? [],
    acrossYears,
    sums: (code) => sums.get(code) ?? [],
  };
}

function looksBack({ expression }: AccountingIdentity): boolean {
  return expression.kind === "sum" && expression.terms.some(({ previousYear }) => previousYear);
}

/** Sums of parts: a balance with a minus gives no group total. */
function isPartition(identity: AccountingIdentity): identity is SumIdentity {
  const { relation, expression } = identity;
  return relation === "=" && expression.kind === "sum" &&
    expression.terms.every(({ sign, ofApplicants }) => sign === 1 && !ofApplicants);
}

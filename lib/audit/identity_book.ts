import type { AccountingIdentity, Codebook, Sum } from "@/codebook/mod.ts";
import { type Definitions, definitionsIn } from "./definitions.ts";

/** The identities between figures of one report, by the indicator that they speak of. */
export interface IdentityBook {
  readonly about: (code: string) => readonly AccountingIdentity[];
  /** Those that look at the year before. */
  readonly acrossYears: readonly AccountingIdentity[];
  /** The sums that give an indicator which a form has no cell for. */
  readonly sums: (code: string) => readonly SumIdentity[];
  readonly definitions: Definitions;
}

/** An identity that is a plain sum of indicators. */
export type SumIdentity = AccountingIdentity & {
  readonly expression: { readonly kind: "sum"; readonly terms: Sum };
};

/** Sorts identities. */
export function identityBook(
  { identities, inclusions }: Pick<Codebook, "identities" | "inclusions">,
): IdentityBook {
  const acrossYears = identities.filter(looksBack);
  const own = identities.filter((identity) => !looksBack(identity));
  const about = Map.groupBy(own, ({ indicator }) => indicator);
  const sums = Map.groupBy(own.filter(isPartition), ({ indicator }) => indicator);
  const sumsOf = (code: string) => sums.get(code) ?? [];
  return {
    about: (code) => about.get(code) ?? [],
    acrossYears,
    sums: sumsOf,
    definitions: definitionsIn(identities, inclusions, sumsOf),
  };
}

function looksBack({ expression }: AccountingIdentity): boolean {
  return expression.kind === "sum" && expression.terms.some(({ operator }) => operator === "prev");
}

/** Sums of parts: a balance with a minus gives no group total. */
function isPartition(identity: AccountingIdentity): identity is SumIdentity {
  const { relation, expression } = identity;
  return relation === "=" && expression.kind === "sum" &&
    expression.terms.every(({ sign, operator }) =>
      operator === "within" || (sign === 1 && operator === null)
    );
}

import type { AccountingIdentity, Alternative, Codebook, Sum } from "@/codebook/mod.ts";
import { type Definitions, definitionsIn } from "./definitions.ts";

/** The identities between figures of one report, by the indicator that they are about. */
export interface IdentityBook {
  readonly about: (code: string) => readonly AccountingIdentity[];
  /** Those that look at the year before. */
  readonly acrossYears: readonly AccountingIdentity[];
  /** The sums that give an indicator which a form has no cell for. */
  readonly sums: (code: string) => readonly SumIdentity[];
  readonly definitions: Definitions;
  /** By indicator, what its words may take in besides: received and carried in, for received. */
  readonly wider: ReadonlyMap<string, Sum>;
}

/** An identity that is a plain sum of indicators. */
export type SumIdentity = AccountingIdentity & {
  readonly expression: { readonly kind: "sum"; readonly terms: Sum };
};

/** Sorts identities. */
export function identityBook(
  { identities, inclusions, alternatives }: Pick<
    Codebook,
    "identities" | "inclusions" | "alternatives"
  >,
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
    wider: new Map(alternatives.filter(isWider).map((own) => [own.indicator, own.expression])),
  };
}

/** A sum of an indicator and others. */
function isWider({ indicator, expression }: Alternative): boolean {
  return expression.some((term) => term.indicator === indicator) &&
    expression.every(({ sign, operator }) => sign === 1 && operator === null);
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

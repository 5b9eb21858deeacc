import type { AccountingIdentity, Inclusion } from "@/codebook/mod.ts";

/** Which identities depend on what forms count in an indicator. */
export interface Definitions {
  readonly inclusions: readonly Inclusion[];
  /**
   * The indicator that an identity depends on so, by its own terms or by the sums that give them.
   */
  readonly wholeOf: (identity: AccountingIdentity) => string | undefined;
  /** Whether an identity between a whole and its parts holds where `included` are counted in. */
  readonly isMeant: (identity: AccountingIdentity, included: readonly string[]) => boolean;
}

/**
 * Sorts identities by the definitions that they depend on; `sums` gives the identities by which an
 * indicator is derived.
 */
export function definitionsIn(
  identities: readonly AccountingIdentity[],
  inclusions: readonly Inclusion[],
  sums: (code: string) => readonly AccountingIdentity[],
): Definitions {
  const parts = new Map(
    Map.groupBy(inclusions, ({ indicator }) => indicator).entries().map(([whole, rows]) =>
      [whole, new Set(rows.flatMap(({ includes }) => includes))] as const
    ),
  );
  const wholes = new Map(identities.map((identity) => {
    const names = namesOf(identity);
    const all = [...names, ...names.flatMap(sums).flatMap(namesOf)];
    return [
      identity,
      [...parts.keys()].find((whole) =>
        all.includes(whole) && all.some((name) => parts.get(whole)!.has(name))
      ),
    ];
  }));
  return {
    inclusions,
    wholeOf: (identity) => wholes.get(identity),
    isMeant: (identity, included) => {
      const whole = wholes.get(identity) ?? "";
      const names = namesOf(identity);
      const named = names.filter((name) => parts.get(whole)?.has(name));
      const isBetween = names.includes(whole) && [whole, ...named].includes(identity.indicator);
      return !isBetween || named.every((part) => included.includes(part));
    },
  };
}

function namesOf({ indicator, expression }: AccountingIdentity): string[] {
  return expression.kind === "rate"
    ? [indicator, expression.part, expression.whole]
    : [indicator, ...expression.terms.map((term) => term.indicator)];
}

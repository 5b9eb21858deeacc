import type { Expression, Sum } from "@/codebook/mod.ts";

/** A value, and the ids that it rests on. */
export interface Evaluated {
  readonly value: number;
  readonly basis: readonly string[];
}

/** Where an expression finds its values. */
export interface Lookup {
  /** The value of an indicator, or `null` where there is none. */
  readonly find: (indicator: string) => Evaluated | null;
  /** Whether the report has a place for it, so that an optional term may not go missing. */
  readonly isAsked: (indicator: string) => boolean;
}

/** The first sum of `expression` that has a value: one where every term has, or may go missing. */
export function evaluate(expression: Expression, lookup: Lookup): Evaluated | null {
  for (const sum of expression) {
    const evaluated = evaluateSum(sum, lookup);
    if (evaluated !== null) return evaluated;
  }
  return null;
}

function evaluateSum(sum: Sum, { find, isAsked }: Lookup): Evaluated | null {
  let value = 0;
  const basis: string[] = [];
  for (const { sign, indicator, optional } of sum) {
    const part = find(indicator);
    if (part === null) {
      if (optional && !isAsked(indicator)) continue;
      return null;
    }
    value += sign * part.value;
    basis.push(...part.basis);
  }
  return basis.length === 0 ? null : { value, basis };
}

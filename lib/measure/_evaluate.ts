import { type Expression, type Sum, valueName, withIncluded } from "@/codebook/mod.ts";

/** A value, and the ids that it is based on. */
export interface Evaluated {
  readonly value: number;
  readonly basis: readonly string[];
}

/** Where an expression finds its values. */
export interface Lookup {
  /** The value of a term by its name, or `null` where it has none. */
  readonly find: (name: string) => Evaluated | null;
  /** Whether the report has a place for it, so that an optional term may not go missing. */
  readonly isAsked: (name: string) => boolean;
  /**
   * What the report counts in an indicator though it is a separate one, or `null` where that is not
   * known.
   */
  readonly within: (indicator: string) => readonly string[] | null;
}

/** The value of an expression, and which of its sums gave it. */
export interface Chosen extends Evaluated {
  readonly sum: Sum;
}

/** The first sum of `expression` that has a value: one where every term has, or may go missing. */
export function evaluate(expression: Expression, lookup: Lookup): Chosen | null {
  for (const sum of expression) {
    const evaluated = evaluateSum(sum, lookup);
    if (evaluated !== null) return { ...evaluated, sum };
  }
  return null;
}

function evaluateSum(sum: Sum, { find, isAsked, within }: Lookup): Evaluated | null {
  let value = 0;
  const basis: string[] = [];
  const terms = resolved(sum, within);
  if (terms === null) return null;
  for (const { sign, optional, ...term } of terms) {
    const name = valueName(term);
    const part = find(name);
    if (part === null) {
      if (optional && !isAsked(name)) continue;
      return null;
    }
    value += sign * part.value;
    basis.push(...part.basis);
  }
  return basis.length === 0 ? null : { value, basis };
}

/** A sum without `within()`, or `null` where its meaning is not known. */
export function resolved(sum: Sum, within: Lookup["within"]): Sum | null {
  const whole = sum.find(({ operator }) => operator === "within")?.indicator;
  const included = whole === undefined ? [] : within(whole);
  return included === null ? null : withIncluded(sum, included);
}

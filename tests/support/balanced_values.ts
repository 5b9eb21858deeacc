import { type Codebook, type Sum, withIncluded } from "@/codebook/mod.ts";
import type { Era } from "@/model/mod.ts";

/** What a cell prints, before its unit: a number, nothing, or a stroke. */
export type CellValue = number | "blank" | "slash";

/** The cells of a form, as `outcomes.granted/natural_person`, and the rules that hold between them. */
export interface ValueRules {
  readonly cells: readonly string[];
  readonly era: Era;
  /** Indicators that the form counts in `outcomes.refused` besides its own parts. */
  readonly refusedIncludes?: readonly string[];
}

const EVERY = { blank: 19, slash: 23 } as const;
/** Multiples of three, so that a test can print other numbers beside them. */
const STEP = 3;

/**
 * Gives each cell of a form a number of its own such that its sums hold, and leaves some cells blank
 * or struck. The sums are those of `identities.csv`.
 */
export function balancedValues(
  codebook: Codebook,
  { cells, era, refusedIncludes = [] }: ValueRules,
): ReadonlyMap<string, CellValue> {
  for (let stride = 17; stride < 60; stride += 2) {
    const values = fill(cells, partsFinder(codebook, cells, era, refusedIncludes), stride);
    const numbers = [...values.values()].filter((value) => typeof value === "number");
    if (new Set(numbers).size === numbers.length) return values;
  }
  throw new RangeError(`Cannot fill the form "${era}": some numbers are always the same`);
}

/** A sum: its cells with their signs, and what is added to it beyond them. */
interface Parts {
  readonly terms: readonly (readonly [cell: string, sign: 1 | -1])[];
  readonly isExact: boolean;
}

function fill(
  cells: readonly string[],
  partsOf: (cell: string) => Parts,
  stride: number,
): ReadonlyMap<string, CellValue> {
  const values = new Map<string, CellValue>();
  const valueOf = (cell: string): number => {
    const known = values.get(cell);
    if (known !== undefined) return typeof known === "number" ? known : 0;
    const place = cells.indexOf(cell);
    const { terms, isExact } = partsOf(cell);
    const own = terms.length > 0 && isExact
      ? 0
      : STEP * (41 + stride * place + (place * place) % 13);
    const sum = terms.reduce((all, [part, sign]) => all + sign * valueOf(part), own);
    const isLeaf = terms.length === 0;
    if (isLeaf && place % EVERY.blank === 7) values.set(cell, "blank");
    else if (isLeaf && place % EVERY.slash === 11) values.set(cell, "slash");
    else values.set(cell, sum);
    return valueOf(cell);
  };
  cells.forEach(valueOf);
  return values;
}

/** Finds what a cell is the sum of, as far as the form prints it. */
function partsFinder(
  { identities, indicators }: Codebook,
  cells: readonly string[],
  era: Era,
  refusedIncludes: readonly string[],
): (cell: string) => Parts {
  const known = new Set(cells);
  const sums = identities.filter(({ eras, relation, id }) =>
    eras.includes(era) && relation === "=" && /:sum\b/.test(id)
  );
  /** The cells of a sum; an indicator without a cell stands for its own sum. */
  const expand = (terms: Sum, applicant: string): [string, 1 | -1][] =>
    withIncluded(terms, refusedIncludes).flatMap(({ indicator, sign }): [string, 1 | -1][] =>
      known.has(`${indicator}/${applicant}`)
        ? [[`${indicator}/${applicant}`, sign]]
        : sumOf(indicator, applicant)
    );
  const sumOf = (code: string, applicant: string): [string, 1 | -1][] => {
    const own = sums.find(({ indicator }) => indicator === code);
    return own?.expression.kind === "sum" ? expand(own.expression.terms, applicant) : [];
  };
  return (cell) => {
    const [code, applicant] = cell.split("/") as [string, string];
    const kinds = cells.filter((one) => one.startsWith(`${code}/`) && one !== cell);
    if (applicant === "total" && kinds.length > 0) {
      return { terms: kinds.map((one) => [one, 1]), isExact: true };
    }
    if (code === "applications.received" && known.has(`applications.carried_in/${applicant}`)) {
      const signs = {
        "outcomes.total": 1,
        "applications.carried_out": 1,
        "applications.carried_in": -1,
      };
      const terms = Object.entries(signs).map(([id, sign]) =>
        [`${id}/${applicant}`, sign as 1 | -1] as const
      );
      return { terms, isExact: true };
    }
    const terms = sumOf(code, applicant);
    if (terms.length > 0) return { terms, isExact: true };
    const children = cells.filter((one) => indicators.get(one.split("/")[0]!)?.parent === code);
    const included = code === "outcomes.refused"
      ? refusedIncludes.map((id) => `${id}/${applicant}`).filter((one) => known.has(one))
      : [];
    return { terms: [...children, ...included].map((one) => [one, 1]), isExact: false };
  };
}

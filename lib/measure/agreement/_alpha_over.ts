import { sum } from "../_sums.ts";

/** How far two values are apart: each for a level of measurement. */
export type Metric = "nominal" | "ordinal" | "interval" | "ratio";

/** Krippendorff's alpha of some units of a coding, all of them or some drawn again. */
export interface AlphaOver {
  /** How many units have two values or more. */
  readonly units: number;
  /** The alpha of the units at these places; null where it is not defined. */
  readonly alpha: (drawn: Iterable<number>) => number | null;
}

/** A unit as its values' places among all values, and how far they disagree. */
interface Unit {
  readonly places: readonly number[];
  readonly observed: number;
}

/**
 * Prepares the alpha of `cells`: the distances of all values are computed once, so that a sample of
 * units costs only their counts.
 */
export function alphaOver<Value>(cells: readonly (readonly Value[])[], metric: Metric): AlphaOver {
  const paired = cells.filter(({ length }) => length > 1);
  const values = [...new Set(paired.flat())];
  const places = new Map(values.map((value, place) => [value, place]));
  const distances = distancesOf(values, paired, metric);
  const between = (a: number, b: number) => distances[a * values.length + b]!;
  const units = paired.map((cell): Unit => {
    const own = cell.map((value) => places.get(value)!);
    const apart = sum(own.flatMap((a) => own.map((b) => between(a, b))));
    return { places: own, observed: apart / (own.length - 1) };
  });
  return {
    units: units.length,
    alpha: (drawn) => alphaOf(Array.from(drawn, (at) => units[at]!), values.length, distances),
  };
}

function alphaOf(units: readonly Unit[], values: number, distances: Float64Array): number | null {
  const counts = new Float64Array(values);
  let [n, observed] = [0, 0];
  for (const unit of units) {
    observed += unit.observed;
    n += unit.places.length;
    for (const place of unit.places) counts[place]!++;
  }
  let expected = 0;
  for (let a = 0; a < values; a++) {
    if (counts[a] === 0) continue;
    for (let b = 0; b < values; b++) {
      expected += counts[a]! * counts[b]! * distances[a * values + b]!;
    }
  }
  return n < 2 || expected === 0 ? null : 1 - observed / (expected / (n - 1));
}

/** The distances of all values, row by row. */
function distancesOf<Value>(
  values: readonly Value[],
  cells: readonly (readonly Value[])[],
  metric: Metric,
): Float64Array {
  const distance = DISTANCES[metric];
  const compared = metric === "nominal"
    ? values.map((_, place) => place)
    : metric === "ordinal"
    ? midranksOf(values.map(Number), cells.flat().map(Number))
    : values.map(Number);
  return Float64Array.from(compared.flatMap((a) => compared.map((b) => distance(a, b))));
}

/** How many values are below each, and half of those equal to it. */
function midranksOf(values: readonly number[], all: readonly number[]): number[] {
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, { length }] of Map.groupBy(all.toSorted((a, b) => a - b), (it) => it)) {
    ranks.set(value, below + length / 2);
    below += length;
  }
  return values.map((value) => ranks.get(value)!);
}

const square = (a: number, b: number) => (a - b) ** 2;

const DISTANCES: Readonly<Record<Metric, (a: number, b: number) => number>> = {
  nominal: (a, b) => Number(a !== b),
  ordinal: square,
  interval: square,
  ratio: (a, b) => a === b ? 0 : ((a - b) / (a + b)) ** 2,
};

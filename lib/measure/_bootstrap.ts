import { quantileOf } from "./_quantile.ts";
import type { Interval } from "./wilson.ts";

/** Fewer units give too few different samples for the tails of a 95 % interval. */
const FEWEST = 5;
const DRAWS = 1000;

/** The samples of an interval are the same in every run. */
const SEED = 20080501;

/**
 * A 95 % interval by the percentile bootstrap (B. Efron, "Bootstrap methods: another look at the
 * jackknife", The Annals of Statistics 7, 1979, pp. 1–26): of 1,000 samples of `units` units, drawn
 * with replacement and a fixed seed, the quantiles 0.025 and 0.975 of the statistic, which takes the
 * places of the units drawn.
 *
 * `null` below five units, and where the statistic is not defined for more than one sample in
 * twenty; else those samples are left out.
 */
export function bootstrap(
  units: number,
  statistic: (drawn: Uint32Array) => number | null,
): Interval | null {
  if (units < FEWEST) return null;
  const random = randomBy(SEED);
  const drawn = new Uint32Array(units);
  const values: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let unit = 0; unit < units; unit++) drawn[unit] = Math.floor(random() * units);
    const value = statistic(drawn);
    if (value !== null) values.push(value);
  }
  if (values.length < 0.95 * DRAWS) return null;
  values.sort((a, b) => a - b);
  return { lower: quantileOf(values, 0.025), upper: quantileOf(values, 0.975) };
}

/** Numbers from 0 up to 1, the same for the same seed (Mulberry32, by T. Ettinger). */
function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = state + 0x6d2b79f5 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
}

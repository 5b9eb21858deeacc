/** Draws from distributions; equal seeds give equal draws. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  normal(): number;
  poisson(mean: number): number;
  /** A Poisson count whose mean varies by a gamma distribution of this shape around `mean`. */
  negativeBinomial(mean: number, shape: number): number;
  binomial(count: number, probability: number): number;
  /** Parts of `count` by shares that add up to 1. */
  multinomial(count: number, shares: readonly number[]): number[];
  pick<T>(items: readonly T[]): T;
  /** Some of the items, each once, in drawn order. */
  sample<T>(items: readonly T[], count: number): T[];
}

/** Above so many, counts are drawn from the normal distribution that they are near to. */
const MANY = 1000;

/** Makes a source of draws: mulberry32, which needs no more than 32 bits of state. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const rounded = (mean: number, variance: number) =>
    Math.max(0, Math.round(mean + Math.sqrt(variance) * normal()));
  const binomial = (count: number, probability: number) => {
    if (count > MANY) {
      const mean = count * probability;
      return Math.min(count, rounded(mean, mean * (1 - probability)));
    }
    let hits = 0;
    for (let trial = 0; trial < count; trial++) hits += Number(uniform() < probability);
    return hits;
  };
  const poisson = (mean: number): number => {
    if (mean > MANY) return rounded(mean, mean);
    // In steps of 30: e to the power of a larger number is too near to nought.
    if (mean > 30) return poisson(30) + poisson(mean - 30);
    const bound = Math.exp(-mean);
    let count = 0;
    for (let product = uniform(); product > bound; product *= uniform()) count++;
    return count;
  };
  return {
    uniform,
    normal,
    binomial,
    poisson,
    negativeBinomial: (mean, shape) => poisson(mean * gamma(shape, normal, uniform) / shape),
    multinomial: (count, shares) => {
      let [left, rest] = [count, 1];
      return shares.map((share) => {
        const part = rest <= 1e-9 ? left : binomial(left, Math.min(1, share / rest));
        [left, rest] = [left - part, rest - share];
        return part;
      });
    },
    pick: (items) => items[Math.floor(uniform() * items.length)]!,
    sample: (items, count) => {
      const left = [...items];
      return Array.from(
        { length: Math.min(count, items.length) },
        () => left.splice(Math.floor(uniform() * left.length), 1)[0]!,
      );
    },
  };
}

/** Marsaglia and Tsang's method, for shapes of at least 1. */
function gamma(shape: number, normal: () => number, uniform: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform()) < x * x / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

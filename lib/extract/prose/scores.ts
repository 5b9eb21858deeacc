/** The scores of numbered things. */
export class Scores {
  readonly #scores: Float64Array;
  /** What has a score, in the order in which it got it. */
  readonly scored: number[] = [];

  constructor(count: number) {
    this.#scores = new Float64Array(count).fill(-Infinity);
  }

  /** Sets a score that is higher than the one before. */
  raise(thing: number, score: number): void {
    const before = this.#scores[thing]!;
    if (before === -Infinity) this.scored.push(thing);
    if (score > before) this.#scores[thing] = score;
  }

  /** Adds to a score, or to 0. */
  add(thing: number, score: number): void {
    const before = this.#scores[thing]!;
    if (before === -Infinity) this.raise(thing, score);
    else this.#scores[thing] = before + score;
  }

  has(thing: number): boolean {
    return this.#scores[thing] !== -Infinity;
  }

  /** -Infinity where it has none. */
  of(thing: number): number {
    return this.#scores[thing]!;
  }

  clear(): void {
    for (const thing of this.scored) this.#scores[thing] = -Infinity;
    this.scored.length = 0;
  }

  countAbove(least: number): number {
    return this.scored.filter((thing) => this.#scores[thing]! > least).length;
  }

  /** The highest scores above 0, the highest first; of equal ones the first comes first. */
  highest(most: number): readonly number[] {
    const highest: number[] = [];
    for (const thing of this.scored) {
      const score = this.#scores[thing]!;
      if (score <= 0) continue;
      let at = highest.length;
      while (at > 0 && this.#scores[highest[at - 1]!]! < score) at--;
      if (at === most) continue;
      highest.splice(at, 0, thing);
      if (highest.length > most) highest.pop();
    }
    return highest;
  }
}

/**
 * The median time of each task in milliseconds, for tasks that may wait. They take turns, so that a
 * slow moment of the machine touches them alike, and the first `warmUp` rounds are not counted.
 */
export async function mediansInTurn(
  tasks: readonly (() => unknown)[],
  rounds: number,
  warmUp: number,
): Promise<number[]> {
  const times = tasks.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return times.map((values) => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN);
}

import { reachedLines } from "./reached_lines.ts";
import { runTests } from "./run_tests.ts";

/** What is known of a file of tests: how long it takes as it is, and how often it saw a change. */
interface Known {
  readonly milliseconds: number;
  readonly reached: ReadonlyMap<string, ReadonlySet<number>>;
  tried: number;
  seen: number;
}

/** Files of tests, the likeliest and quickest to see a change first. */
export interface Killers {
  /** The files whose tests run a line of a module, and how long each may take in milliseconds. */
  of(file: string, line: number): readonly { readonly test: string; readonly limit: number }[];
  /** Notes whether a file of tests saw a change. */
  note(test: string, seen: boolean): void;
}

/**
 * Runs each file of tests once in a copy of the project, and notes which lines it reaches.
 *
 * @throws {Error} when tests fail as they are: they would count every change as seen
 */
export async function killers(folder: string, tests: readonly string[]): Promise<Killers> {
  const known = new Map<string, Known>();
  for (const test of tests) known.set(test, await measure(folder, test));
  return {
    of: (file, line) =>
      [...known].filter(([, { reached }]) => reached.get(file)?.has(line))
        .sort(([, a], [, b]) => worth(b) - worth(a))
        .map(([test, { milliseconds }]) => ({ test, limit: 10_000 + 10 * milliseconds })),
    note: (test, seen) => {
      const of = known.get(test)!;
      of.tried++;
      if (seen) of.seen++;
    },
  };
}

async function measure(folder: string, test: string): Promise<Known> {
  const coverage = await Deno.makeTempDir();
  try {
    const start = performance.now();
    const args = [`--coverage=${coverage}`, "--coverage-raw-data-only"];
    const passes = await runTests(folder, test, { args });
    const milliseconds = performance.now() - start;
    if (!passes) throw new Error(`Cannot change what "${test}" runs: it fails as it is`);
    return { milliseconds, reached: await reachedLines(folder, coverage), tried: 0, seen: 0 };
  } finally {
    await Deno.remove(coverage, { recursive: true });
  }
}

/** How many changes a second of a file of tests may see, by what it saw so far. */
function worth({ seen, tried, milliseconds }: Known): number {
  return (seen + 1) / (tried + 2) / milliseconds;
}

import type { Report } from "@/model/mod.ts";

/** How the report of a damaged file differs from that of the whole one. */
export interface Difference {
  /** Figures that are gone. */
  readonly lost: number;
  /** Figures with another value, from a line that the whole file has, too. */
  readonly changed: number;
  /** The same from a line that the damage wrote. */
  readonly rewritten: number;
  /** Whether a finding, or a number that was not read, is new. */
  readonly isReported: boolean;
}

/** Compares the figures that are preferred. */
export function differenceOf(whole: Report, damaged: Report): Difference {
  const [before, after] = [figuresOf(whole), figuresOf(damaged)];
  const lines = new Set(whole.normalized.source.split("\n"));
  let [lost, changed, rewritten] = [0, 0, 0];
  for (const [key, { value }] of before) {
    const now = after.get(key);
    if (now === undefined) lost++;
    else if (now.value !== value && lines.has(now.line)) changed++;
    else if (now.value !== value) rewritten++;
  }
  const known = new Set(remarksOf(whole));
  return { lost, changed, rewritten, isReported: remarksOf(damaged).some((it) => !known.has(it)) };
}

function figuresOf({ figures, normalized: { source } }: Report) {
  return new Map(
    figures.filter(({ preferred }) => preferred).map(({ code, scope, applicant, value, span }) => {
      const start = source.lastIndexOf("\n", span.start - 1) + 1;
      const end = source.indexOf("\n", span.start);
      const line = source.slice(start, end < 0 ? undefined : end);
      return [[code, scope, applicant].join(), { value, line }] as const;
    }),
  );
}

function remarksOf({ findings, numbers }: Report): string[] {
  return [
    ...findings.map(({ rule, codes, actual, expected }) =>
      `${rule} ${codes} ${actual} ${expected}`
    ),
    ...numbers.filter(({ verdict }) => verdict !== "figure")
      .map(({ verdict, quote, context }) => `${verdict} ${quote} ${context}`),
  ];
}

/** Random data that all statistics are computed of. */
export interface DataSet {
  /** Two columns with ties and blanks. */
  readonly columns: Readonly<Record<"a" | "b", readonly (number | null)[]>>;
  /** Reports of some issuers: parts of a whole. */
  readonly reports: readonly {
    readonly issuer: string;
    readonly numerator: number;
    readonly denominator: number;
  }[];
  /** Cells as two coders saw them. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Cells as up to four coders saw them. */
  readonly cells: readonly (readonly number[])[];
  /** Occurrences of a term in a target and a reference of two words. */
  readonly words: readonly [
    target: readonly [number, number],
    reference: readonly [number, number],
  ];
  /** How often each of five terms occurs in each report; the first occurs in all. */
  readonly corpus: readonly (readonly number[])[];
  /** Sentences as terms of six. */
  readonly sentences: readonly (readonly number[])[];
  /** A count of some issuers in the year before an event and in that of it. */
  readonly around: readonly (readonly [before: number, after: number])[];
}

/** What is computed of a data set, by the names that `reference.py` uses. */
export type Statistics = Readonly<Record<string, readonly (number | null)[]>>;

/** Between 8 and 40 rows of each kind. */
export function dataSet(random: () => number): DataSet {
  const whole = (below: number) => Math.floor(random() * below);
  const rows = () => Array.from({ length: 8 + whole(33) }, (_, row) => row);
  const spread = random() < 0.5 ? 6 : 5000;
  const blank = () => random() < 0.1 ? null : whole(spread) / 4;
  const length = rows().length;
  const column = () => Array.from({ length }, blank);
  const coded = () => {
    const value = whole(6);
    return () => random() < 0.7 ? value : whole(6);
  };
  return {
    columns: { a: column(), b: column() },
    reports: rows().map(() => {
      const denominator = 1 + whole(80);
      return {
        issuer: `i${whole(12)}`.padEnd(4, "x"),
        numerator: whole(denominator + 1),
        denominator,
      };
    }),
    pairs: rows().map(() => {
      const code = coded();
      return [code(), code()] as const;
    }),
    cells: rows().map(() => {
      const code = coded();
      return Array.from({ length: 1 + whole(4) }, code);
    }),
    words: [[10 + whole(90), 500 + whole(900)], [10 + whole(90), 500 + whole(900)]],
    corpus: rows().map(() => [5 + whole(9), ...[60, 30, 9, 3].map((below) => whole(below))]),
    sentences: rows().map(() => Array.from({ length: 2 + whole(15) }, () => whole(6))),
    around: rows().map(() => [1 + whole(spread), 1 + whole(spread)] as const),
  };
}

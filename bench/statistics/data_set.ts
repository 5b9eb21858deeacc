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
}

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
  };
}

import type { Figure } from "@/model/mod.ts";
import type { GoldRow } from "./gold.ts";

/** The parts of a figure of the parser that are compared. */
export type Found =
  & Pick<Figure, "code" | "scope" | "applicant" | "where" | "value" | "qualifier" | "quote">
  & { readonly report: string };

/** A gold row and how the parser did on it. */
export interface Judged {
  readonly gold: GoldRow;
  /** `right`: an equal figure exists; `wrong`: only others of the same key; `missed`: none. */
  readonly verdict: "right" | "wrong" | "missed";
  /** The figures that make it wrong. */
  readonly instead: readonly Found[];
}

/** How the figures of some reports compare with gold. */
export interface Score {
  readonly judged: readonly Judged[];
  /** Figures that no gold row accounts for: to be judged by reading. */
  readonly unlisted: readonly Found[];
}

/**
 * Compares figures with gold by (report, code, scope, applicant, where); value and qualifier must
 * be equal. A figure that is right for one row makes no other row wrong. Figures without a value
 * (blank and slash cells) have no gold rows and are left out.
 */
export function score(gold: readonly GoldRow[], figures: readonly Found[]): Score {
  const valued = figures.filter(({ value }) => value !== null);
  const byKey = Map.groupBy(valued, keyOf);
  const right = new Set<Found>();
  const candidates = gold.map((row) => {
    const sameKey = (byKey.get(keyOf(row)) ?? []).filter(({ where }) =>
      row.where === null || row.where === where
    );
    const equal = sameKey.filter((figure) => isEqual(row, figure));
    equal.forEach((figure) => right.add(figure));
    return { gold: row, sameKey, isRight: equal.length > 0 };
  });
  const judged = candidates.map(({ gold, sameKey, isRight }): Judged => {
    if (isRight) return { gold, verdict: "right", instead: [] };
    const instead = sameKey.filter((figure) => !right.has(figure));
    return { gold, verdict: instead.length > 0 ? "wrong" : "missed", instead };
  });
  const wrong = new Set(judged.flatMap(({ instead }) => instead));
  return {
    judged,
    unlisted: valued.filter((figure) => !right.has(figure) && !wrong.has(figure)),
  };
}

function keyOf({ report, code, scope, applicant }: GoldRow | Found): string {
  return [report, code, scope, applicant].join("/");
}

function isEqual(row: GoldRow, figure: Found): boolean {
  return row.value === figure.value && row.qualifier === figure.qualifier;
}

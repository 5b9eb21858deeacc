import type { Report } from "@/model/mod.ts";

/** How the report of a damaged file differs from that of the whole one. */
export interface Difference {
  /** Figures that are gone, or that another statement of the whole report took the place of. */
  readonly lost: number;
  /** Figures with a value that the whole report does not state for them. */
  readonly changed: number;
  /**
   * Whether the text is the same but for other figures in the places of figures: where no sum is over
   * them, nobody can know that without the original.
   */
  readonly isRenumbered: boolean;
  /** Whether a finding, or a number that was not read, is new. */
  readonly isReported: boolean;
}

/** Compares the figures that are preferred. */
export function differenceOf(whole: Report, damaged: Report): Difference {
  const after = figuresOf(damaged);
  const stated = new Set(whole.figures.map((figure) => `${placeOf(figure)} ${figure.value}`));
  let [lost, changed] = [0, 0];
  for (const [place, value] of figuresOf(whole)) {
    const now = after.get(place);
    if (now === value) continue;
    if (now === undefined || stated.has(`${place} ${now}`)) lost++;
    else changed++;
  }
  const known = new Set(remarksOf(whole));
  return {
    lost,
    changed,
    isRenumbered: withoutFigures(whole) === withoutFigures(damaged),
    isReported: remarksOf(damaged).some((it) => !known.has(it)),
  };
}

function figuresOf({ figures }: Report) {
  return new Map(
    figures.filter(({ preferred }) => preferred).map((figure) =>
      [placeOf(figure), figure.value] as const
    ),
  );
}

function placeOf({ code, scope, applicant }: Report["figures"][number]): string {
  return [code, scope, applicant].join();
}

function withoutFigures({ normalized }: Report): string {
  return normalized.source.replace(/\d+/g, "0");
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

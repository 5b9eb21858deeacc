import type { Figure } from "@/model/mod.ts";

/** How a number is spoilt. */
export type Kind =
  | "digit"
  | "swapped"
  | "dropped"
  | "added"
  | "shifted"
  | "blank"
  | "sign"
  | "decimal";

/** Figures with one number spoilt, and which ones differ now. */
export interface Mutation {
  readonly figures: readonly Figure[];
  readonly changed: readonly Figure[];
}

export const KINDS: readonly Kind[] = [
  "digit",
  "swapped",
  "dropped",
  "added",
  "shifted",
  "blank",
  "sign",
  "decimal",
];

/** Columns of table 3 from left to right. */
const COLUMNS: readonly Figure["applicant"][] = [
  "natural_person",
  "organization.business",
  "organization.research",
  "organization.social_welfare",
  "organization.legal_services",
  "organization.other",
  "total",
];

/** Spoils one figure; `null` where it cannot be spoilt in this way, or would not change. */
export function mutate(
  figures: readonly Figure[],
  figure: Figure,
  kind: Kind,
  random: () => number,
): Mutation | null {
  if (kind === "shifted") return shifted(figures, figure);
  if (kind === "blank") return replaced(figures, figure, { value: null, state: "blank" });
  const value = kind === "decimal" ? withoutPoint(figure) : spoilt(figure.value!, kind, random);
  if (value === null || value === figure.value) return null;
  return replaced(figures, figure, { value, printed: String(value) });
}

/** The number stands in the next column of its row, and that of the next column in its own. */
function shifted(figures: readonly Figure[], figure: Figure): Mutation | null {
  const next = COLUMNS[COLUMNS.indexOf(figure.applicant) + 1];
  const neighbour = figures.find((other) =>
    other.code === figure.code && other.where === "table" && other.applicant === next
  );
  if (neighbour?.value == null || neighbour.value === figure.value) return null;
  const swap = new Map([
    [figure, { ...figure, value: neighbour.value }],
    [neighbour, { ...neighbour, value: figure.value }],
  ]);
  return {
    figures: figures.map((other) => swap.get(other) ?? other),
    changed: [...swap.values()],
  };
}

function replaced(figures: readonly Figure[], figure: Figure, change: Partial<Figure>): Mutation {
  const spoiltFigure = { ...figure, ...change };
  return {
    figures: figures.map((other) => other === figure ? spoiltFigure : other),
    changed: [spoiltFigure],
  };
}

function spoilt(value: number, kind: Kind, random: () => number): number | null {
  const digits = String(value);
  const at = Math.floor(random() * digits.length);
  switch (kind) {
    case "digit": {
      const other = String((Number(digits[at]) + 1 + Math.floor(random() * 9)) % 10);
      return Number.isInteger(value)
        ? Number(digits.slice(0, at) + other + digits.slice(at + 1))
        : null;
    }
    case "swapped":
      if (at + 1 >= digits.length) return null;
      return numberOf(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
    case "dropped":
      return digits.length < 2 ? null : numberOf(digits.slice(0, at) + digits.slice(at + 1));
    case "added":
      return numberOf(digits.slice(0, at + 1) + digits.slice(at));
    case "sign":
      return value === 0 ? null : -value;
    default:
      return null;
  }
}

/** The value of a number that lost its point where it was printed. */
function withoutPoint({ value, printed }: Figure): number | null {
  const decimals = /\.(\d+)/.exec(printed)?.[1];
  return decimals === undefined ? null : value! * 10 ** decimals.length;
}

function numberOf(digits: string): number | null {
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

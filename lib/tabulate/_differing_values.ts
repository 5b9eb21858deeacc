import { mayBeEqual } from "@/model/mod.ts";
import type { Entry, EntryFigure } from "./entry.ts";

/** A value that two reports of one issuer and year state differently. */
export interface DifferingValue {
  readonly code: string;
  /** With applicant and scope where they are not the usual ones. */
  readonly name: string;
  readonly value: number;
  readonly other: number;
  /** How the first was read: of a coded figure, by whom. */
  readonly rule: string;
  /** The sentence or cell of the other. */
  readonly quote: string | null;
}

/**
 * What two entries state differently of their own year, in the order of the first; a value that only
 * one of them states is no difference.
 */
export function differingValues(
  entry: Pick<Entry, "figures" | "identity">,
  other: Pick<Entry, "figures" | "identity">,
): readonly DifferingValue[] {
  const others = new Map(comparable(other).map((figure) => [nameOf(figure), figure]));
  return comparable(entry).flatMap((figure) => {
    const name = nameOf(figure);
    const against = others.get(name);
    if (against === undefined || mayBeEqual(figure, against)) return [];
    return [{
      code: figure.code,
      name,
      value: figure.value!,
      other: against.value!,
      rule: figure.rule,
      quote: against.quote,
    }];
  });
}

/** The values to use of the report's own year. */
function comparable({ figures, identity }: Pick<Entry, "figures" | "identity">) {
  return figures.filter(({ preferred, value, dataYear }) =>
    preferred && value !== null && (dataYear === null || dataYear === identity.year)
  );
}

function nameOf({ code, scope, applicant }: EntryFigure): string {
  const whose = [applicant === "total" ? "" : `@${applicant}`, scope === "all" ? "" : `@${scope}`];
  return `${code}${whose.join("")}`;
}

import type { Division, Divisions } from "@/codebook/mod.ts";

/** The province that a division lies in, or is. */
export function provinceOf(division: Division, divisions: Divisions): Division {
  return ancestors(division, divisions).at(-1) ?? division;
}

/** Whether a division lies in one of several. */
export function isWithinSome(
  division: Division,
  others: readonly Division[],
  divisions: Divisions,
): boolean {
  return ancestors(division, divisions).some((above) => others.includes(above));
}

/** What a division lies in, the nearest first. */
export function ancestors(division: Division, divisions: Divisions): Division[] {
  const above = division.parent === null ? undefined : divisions.get(division.parent);
  return above === undefined ? [] : [above, ...ancestors(above, divisions)];
}

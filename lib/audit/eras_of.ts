import { type Eras, proseEra } from "@/codebook/mod.ts";
import type { Era, Identity, Where } from "@/model/mod.ts";

/**
 * The eras whose identities hold in a part of a report: for tables those of the forms that it
 * prints, for prose also what wording alone implies. Prose without a form follows the rows of the
 * form that was in force in its year, and tables without a known form are local annexes, which
 * wording rules.
 */
export function erasOf(
  { eras, year }: Pick<Identity, "eras" | "year">,
  where: Where,
  entries: Eras,
): ReadonlySet<Era> {
  const prose = proseEra(entries);
  const forms = new Set(eras.map(({ era }) => era).filter((era) => era !== prose));
  if (where === "table") return forms.size > 0 ? forms : new Set([prose]);
  if (forms.size > 0 || year === null) return new Set([prose, ...forms]);
  const inForce = [...entries.values()].filter(({ firstYear, lastYear }) =>
    firstYear <= year && year <= (lastYear ?? Infinity)
  );
  return new Set([prose, ...inForce.map(({ id }) => id)]);
}

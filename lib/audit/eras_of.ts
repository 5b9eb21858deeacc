import { type EraEntry, type Eras, proseEra } from "@/codebook/mod.ts";
import type { Era, Identity, Where } from "@/model/mod.ts";

/** What figures of standard tables are read by; those of a form have the name of its template. */
const STANDARD_TABLE = /^table\.\d/;

/**
 * The eras whose identities hold in a part of a report: for tables those of the forms that it
 * prints, for prose also what wording alone implies. Prose without a form follows the rows of the
 * form that was in force in its year. Tables of a report that prints too little of a form to be known
 * by it follow the form that their figures were read by, so that the sums of a table which stands
 * alone hold; others are local annexes, which wording rules.
 *
 * @param rules What the figures of a table were read by.
 */
export function erasOf(
  { eras, year }: Pick<Identity, "eras" | "year">,
  where: Where,
  entries: Eras,
  rules: ReadonlySet<string> = new Set(),
): ReadonlySet<Era> {
  const prose = proseEra(entries);
  const forms = new Set(eras.map(({ era }) => era).filter((era) => era !== prose));
  if (where === "narrative" && forms.size > 0) return new Set([prose, ...forms]);
  if (forms.size > 0) return forms;
  const inForce = [...entries.values()].filter(({ firstYear, lastYear }) =>
    year !== null && firstYear <= year && year <= (lastYear ?? Infinity)
  );
  const own = where === "narrative" ? inForce : inForce.filter((era) => isReadBy(era, rules));
  return new Set([prose, ...own.map(({ id }) => id)]);
}

function isReadBy({ kind, templates }: EraEntry, rules: ReadonlySet<string>): boolean {
  return kind === "tables"
    ? rules.values().some((rule) => STANDARD_TABLE.test(rule))
    : templates.some((name) => rules.has(name));
}

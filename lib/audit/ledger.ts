import type { Applicant, Figure, Scope, Where } from "@/model/mod.ts";

/** The figures of one part of a report, table or prose, that count for one scope. */
export interface Ledger {
  readonly where: Where;
  readonly scope: Scope;
  readonly figures: ReadonlyMap<string, Account>;
}

/** The figures of one indicator by applicant. */
export type Account = ReadonlyMap<Applicant, Figure>;

/** The kinds of applicants, besides all together: the columns of table 3. */
export const KINDS: readonly Applicant[] = [
  "natural_person",
  "organization.business",
  "organization.research",
  "organization.social_welfare",
  "organization.legal_services",
  "organization.other",
];

/**
 * Sorts figures of one report into ledgers. Values derived by an earlier stage are left out, since
 * they cannot contradict; so are values of another year. Of several figures for one place the first
 * one that is corrected, exact and has a number is entered.
 */
export function ledgersOf(figures: readonly Figure[], year: number | null): readonly Ledger[] {
  const ledgers = new Map<string, { where: Where; scope: Scope; figures: Map<string, Entries> }>();
  for (const figure of figures) {
    const { where, scope, code, applicant, state, dataYear } = figure;
    if (state === "derived" || (dataYear !== null && year !== null && dataYear !== year)) continue;
    const key = `${where}/${scope}`;
    let ledger = ledgers.get(key);
    if (ledger === undefined) ledgers.set(key, ledger = { where, scope, figures: new Map() });
    let account = ledger.figures.get(code);
    if (account === undefined) ledger.figures.set(code, account = new Map());
    const entered = account.get(applicant);
    if (entered === undefined || rank(figure) < rank(entered)) account.set(applicant, figure);
  }
  return [...ledgers.values()];
}

type Entries = Map<Applicant, Figure>;

/**
 * The figures to use of a report, those of tables and of prose together, for everything that it
 * covers.
 */
export function preferredLedger(figures: readonly Figure[], year: number | null): Ledger {
  const preferred = figures.filter(({ preferred, scope }) => preferred && scope === "all");
  const ledgers = ledgersOf(preferred.map((figure) => ({ ...figure, where: "table" })), year);
  return ledgers[0] ?? { where: "table", scope: "all", figures: new Map() };
}

function rank({ state, qualifier, value }: Figure): number {
  if (state === "corrected") return 0;
  return (value === null ? 2 : 0) + (qualifier === "exact" ? 1 : 2);
}

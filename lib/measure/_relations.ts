import type { DataFrame } from "nodejs-polars";

/** What is known of a report that is compared with others. */
export interface Compared {
  readonly report: string;
  readonly issuer: string;
  readonly year: number;
}

/**
 * What copies are looked for in: `earlier`, the reports of the same issuer about earlier years; `peer`,
 * those of other issuers about the same year.
 */
export const RELATIONS = {
  earlier: {
    groupOf: ({ issuer }: Compared): string => issuer,
    canLend: (from: Compared, to: Compared): boolean => from.year < to.year,
  },
  peer: {
    groupOf: ({ year }: Compared): string => String(year),
    canLend: (from: Compared, to: Compared): boolean => from.issuer !== to.issuer,
  },
} as const;

/** A name of {@linkcode RELATIONS}. */
export type Relation = keyof typeof RELATIONS;

/** Canonical reports that tell their issuer and year, from the first year to the last, then by id. */
export function comparedReports(reports: DataFrame): Compared[] {
  const rows = reports.select("report", "issuer", "year", "canonical")
    .toRecords() as unknown as (Compared & { readonly canonical: boolean })[];
  return rows
    .filter(({ issuer, year, canonical }) => canonical && issuer !== null && year !== null)
    .toSorted((a, b) => a.year - b.year || (a.report < b.report ? -1 : 1));
}

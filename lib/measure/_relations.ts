import { i32, pick, type RecordOf, recordsOf, requireColumns, schemas, str } from "@/frame/mod.ts";
import { compareText } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

const CANONICAL = pick(schemas.reports, "report", "issuer", "year", "canonical");
const COMPARED = { ...pick(schemas.reports, "report"), issuer: str, year: i32 };

/** What is known of a report that is compared with others. */
export type Compared = RecordOf<typeof COMPARED>;

/**
 * Where copies are looked for: `earlier`, the reports of the same issuer about earlier years;
 * `peer`, those of other issuers about the same year.
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

/**
 * Canonical reports that state their issuer and year, from the first year to the last, then by id.
 */
export function comparedReports(reports: DataFrame): Compared[] {
  const isCompared = pl.col("canonical")
    .and(pl.col("issuer").isNotNull()).and(pl.col("year").isNotNull());
  return recordsOf(
    requireColumns(reports, CANONICAL, "reports").filter(isCompared),
    COMPARED,
    "reports",
  )
    .toSorted((a, b) => a.year - b.year || compareText(a.report, b.report));
}

import { parse } from "@std/csv";
import { type GoldRow, readGold } from "../gold.ts";

/** The fields of an identity that are compared, as they are named in `identity.csv`. */
export const IDENTITY_FIELDS = [
  "issuer",
  "year",
  "rank",
  "kind",
  "province",
  "covers",
  "period_start",
  "period_end",
] as const;

/** An identity by its fields; empty where the report does not state one. */
export type IdentityText = Readonly<Record<typeof IDENTITY_FIELDS[number], string>>;

/** A corpus of prose in which people annotated every number. */
export interface ProseCorpus {
  /** The rows of `gold.csv`, by report. */
  readonly gold: ReadonlyMap<string, readonly GoldRow[]>;
  /** The rows of `identity.csv`, by report. */
  readonly identities: ReadonlyMap<string, IdentityText>;
}

/**
 * Reads `gold.csv` and `identity.csv` of a corpus. Every report has rows in both.
 *
 * @throws {SyntaxError} where a column is missing, a value is not a number, or a report of the gold
 * has no identity.
 */
export function readCorpus(goldCsv: string, identityCsv: string): ProseCorpus {
  const gold = Map.groupBy(readGold(goldCsv).rows, ({ report }) => report);
  const identities = readIdentities(identityCsv);
  const without = [...gold.keys()].find((report) => !identities.has(report));
  if (without === undefined) return { gold, identities };
  throw new SyntaxError(`Cannot read the identity of "${without}": it has no row`);
}

function readIdentities(csv: string): ReadonlyMap<string, IdentityText> {
  const [head = []] = parse(csv);
  const missing = ["report", ...IDENTITY_FIELDS].filter((column) => !head.includes(column));
  if (missing.length > 0) {
    throw new SyntaxError(`Cannot read the identities: missing columns: ${missing.join(", ")}`);
  }
  return new Map(
    parse(csv, { skipFirstRow: true }).map((record) => [record.report!, text(record)]),
  );
}

function text(record: Readonly<Record<string, string | undefined>>): IdentityText {
  const stated = (field: string) => (record[field] ?? "").trim().replace(/^null$/, "");
  return Object.fromEntries(
    IDENTITY_FIELDS.map((field) => [field, stated(field)]),
  ) as Record<typeof IDENTITY_FIELDS[number], string>;
}

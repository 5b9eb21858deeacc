import { parse } from "@std/csv";
import type { Applicant, Qualifier, Scope, Where } from "@/model/mod.ts";

/** One figure that a person read in a report. */
export interface GoldRow {
  readonly report: string;
  readonly code: string;
  readonly scope: Scope;
  readonly applicant: Applicant;
  /** `null` where the file does not state the part of the report. */
  readonly where: Where | null;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly quote: string;
  /** What its reader remarked; empty without a remark. */
  readonly note: string;
}

/** The rows that can be judged, and how many cannot. */
export interface Gold {
  readonly rows: readonly GoldRow[];
  /**
   * Rows marked `decidable = no`: figures that the copy ran together with more than one reading.
   */
  readonly undecidable: number;
}

const NEEDED = ["report", "code", "value", "qualifier", "quote"];

/**
 * Reads a gold file: `report`, `code`, `value`, `qualifier` and `quote`, and where the file has
 * them `scope` (else `all`), `applicant` (else `total`), `where` (`narrative`, or `table` with or
 * without the number of a table), `note` and `decidable`.
 *
 * @throws {SyntaxError} where one of the first five columns is missing, or a value is not a number.
 */
export function readGold(csv: string): Gold {
  const missing = NEEDED.filter((column) => !(parse(csv)[0] ?? []).includes(column));
  if (missing.length > 0) {
    throw new SyntaxError(`Cannot read the gold file: missing columns: ${missing.join(", ")}`);
  }
  const records = parse(csv, { skipFirstRow: true });
  const decidable = records.filter((record) => record.decidable !== "no");
  return { rows: decidable.map(toRow), undecidable: records.length - decidable.length };
}

function toRow(record: Readonly<Record<string, string>>): GoldRow {
  const { report = "", code = "", scope, applicant, where, qualifier, quote = "", note = "" } =
    record;
  return {
    report,
    code,
    scope: (scope || "all") as Scope,
    applicant: (applicant || "total") as Applicant,
    where: where ? where.startsWith("table") ? "table" : "narrative" : null,
    value: toValue(record.value ?? "", report, code),
    qualifier: qualifier as Qualifier,
    quote,
    note,
  };
}

function toValue(value: string, report: string, code: string): number {
  if (value !== "" && Number.isFinite(Number(value))) return Number(value);
  throw new SyntaxError(
    `Cannot read the value "${value}" of ${code} in "${report}": it is not a number`,
  );
}

import { APPLICANTS, type Inclusion, inclusionsOf, valueName } from "@/codebook/mod.ts";
import {
  headlines,
  nullable,
  pick,
  type RecordOf,
  recordsOf,
  schemas,
  str,
  withOptional,
} from "@/frame/mod.ts";
import { oneOf } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";

/**
 * What a report states, by the names of terms (`valueName`); null where it has a place for a value
 * and no number.
 */
type Values = ReadonlyMap<string, number | null>;

/** One report, as measures see it. */
export interface ReportValues {
  readonly report: string;
  /** Whether any of its figures was read from the opening of a page only. */
  readonly isOpening: boolean;
  readonly values: Values;
  /** What an indicator may include by the form that it was counted by; see `inclusionsOf`. */
  readonly definitionsOf: (indicator: string) => readonly (readonly string[])[];
}

/**
 * The values of the {@linkcode headlines}, report by report. Without the columns `rule` and
 * `context` no form is known.
 */
export function reportValuesOf(
  figures: DataFrame,
  inclusions: readonly Inclusion[],
): readonly ReportValues[] {
  const stated = recordsOf(withOptional(headlines(figures, "each"), FORM), STATED, "figures");
  return [...Map.groupBy(stated, ({ report }) => report)].map(([report, rows]) => ({
    report,
    isOpening: rows.some(({ coverage }) => coverage === "opening"),
    values: valuesOf(rows),
    definitionsOf: (code) => inclusionsOf(rows.find(isTotal(code)) ?? { code }, inclusions),
  }));
}

function isTotal(code: string): (row: Stated) => boolean {
  return (row) => row.code === code && row.applicant === "total";
}

/** Where a report gives each kind of organization, all of them together are their sum. */
function valuesOf(rows: readonly Stated[]): Values {
  const values = new Map(rows.map((row) => [nameOf(row), row.value]));
  for (const code of new Set(rows.map(({ code }) => code))) {
    const name = valueName({ indicator: code, applicant: "organization" });
    const kinds = ORGANIZATIONS.map((applicant) =>
      values.get(valueName({ indicator: code, applicant }))
    );
    const stated = kinds.filter((value) => typeof value === "number");
    if (values.has(name) || stated.length < kinds.length) continue;
    values.set(name, stated.reduce((sum, value) => sum + value, 0));
  }
  return values;
}

function nameOf({ code, applicant }: Stated): string {
  return valueName({ indicator: code, applicant: oneOf(APPLICANTS, applicant, "measure") });
}

const ORGANIZATIONS = APPLICANTS.filter((applicant) => applicant.startsWith("organization."));

/** Shows by which form a figure was counted. */
const FORM = { rule: nullable(str), context: nullable(str) };
const STATED = {
  ...pick(schemas.figures, "report", "code", "applicant", "value", "coverage"),
  ...FORM,
};

type Stated = RecordOf<typeof STATED>;

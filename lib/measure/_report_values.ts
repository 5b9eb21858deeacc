import { type Inclusion, inclusionsOf } from "@/codebook/mod.ts";
import { headlines, nullable, pick, recordsOf, schemas, str, withOptional } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/** What one report states, by indicator; null where the report has a place for it and no number. */
export interface ReportValues {
  readonly report: string;
  /** Whether any of its figures was read from the opening of a page only. */
  readonly isOpening: boolean;
  readonly values: ReadonlyMap<string, number | null>;
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
  const stated = recordsOf(withOptional(headlines(figures), FORM), STATED, "figures");
  return [...Map.groupBy(stated, ({ report }) => report)].map(([report, rows]) => ({
    report,
    isOpening: rows.some(({ coverage }) => coverage === "opening"),
    values: new Map(rows.map(({ code, value }) => [code, value])),
    definitionsOf: (code) =>
      inclusionsOf(rows.find((row) => row.code === code) ?? { code }, inclusions),
  }));
}

/** Shows by which form a figure was counted. */
const FORM = { rule: nullable(str), context: nullable(str) };
const STATED = { ...pick(schemas.figures, "report", "code", "value", "coverage"), ...FORM };

import type { DataFrame } from "nodejs-polars";
import { NothingToDrawError } from "./nothing_to_draw_error.ts";

/** One row of the frame `measures` that has a year and a value. */
export interface MeasureRow {
  readonly report: string;
  readonly issuer: string | null;
  readonly rank: string | null;
  readonly year: number;
  readonly method: "parsed" | "coded";
  readonly coverage: "whole" | "opening";
  /** Id of what is counted; `null` where the measure sums up several. */
  readonly component: string | null;
  readonly numerator: number;
  readonly denominator: number | null;
  /** A count, or a ratio (1 = 100 %). */
  readonly value: number;
  /** What the value rests on, joined by "|": indicators, or `total = part + part` where derived. */
  readonly basis: string;
  /** Bounds of the 95 % interval, where one is due. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** A literal piece of the report, where the frame carries a column of this name. */
  readonly quote?: string | null;
}

/** What a chart draws of a frame. */
export interface Selection {
  /** By issuer, year (parsed reports first) and report; the components of a report in the order of the frame. */
  readonly rows: readonly MeasureRow[];
  /** Reports with at least one row. */
  readonly reports: readonly string[];
  /** Reports that have none. */
  readonly missing: number;
}

const COLUMNS = [
  "report",
  "issuer",
  "rank",
  "year",
  "method",
  "coverage",
  "measure",
  "component",
  "numerator",
  "denominator",
  "value",
  "basis",
  "lower",
  "upper",
];

/** A measure, or one component of it. */
export interface Selected {
  readonly measure: string;
  readonly component?: string;
}

/**
 * The rows of one measure, or of one component of it, that have a year and a value, in the order in
 * which charts show them.
 *
 * Throws a `TypeError` where the frame lacks a column, and a `NothingToDrawError` where no row is left.
 */
export function selectMeasure(
  measures: DataFrame,
  measure: string,
  { component, outOf }: { readonly component?: string; readonly outOf?: number } = {},
): Selection {
  const one = component === undefined ? { measure } : { measure, component };
  return selectMeasures(measures, [one], outOf === undefined ? {} : { outOf });
}

/** As {@linkcode selectMeasure}, of several measures or components. */
export function selectMeasures(
  measures: DataFrame,
  selected: readonly Selected[],
  { outOf }: { readonly outOf?: number } = {},
): Selection {
  const name = selected.map(({ measure }) => measure).join(", ");
  const lacking = COLUMNS.filter((column) => !measures.columns.includes(column));
  if (lacking.length > 0) {
    throw new TypeError(`Cannot draw "${name}": the frame has no column ${lacking.join(", ")}`);
  }
  const records = measures.toRecords() as unknown as (MeasureRow & { readonly measure: string })[];
  const all = Math.max(outOf ?? 0, countReports(records));
  const isSelected = (row: typeof records[number]) =>
    selected.some(({ measure, component }) =>
      row.measure === measure && (component === undefined || row.component === component)
    );
  const rows = records
    .filter((row) => isSelected(row) && row.value !== null && row.year !== null)
    .toSorted(byIssuerAndYear);
  if (rows.length === 0) {
    throw new NothingToDrawError({
      zh: `无法绘制“${name}”：${all} 份报告均无此数值`,
      en: `Cannot draw "${name}": none of ${all} reports has a value`,
    });
  }
  const reports = [...new Set(rows.map(({ report }) => report))];
  return { rows, reports, missing: all - reports.length };
}

function countReports(rows: readonly { readonly report: string }[]): number {
  return new Set(rows.map(({ report }) => report)).size;
}

function byIssuerAndYear(a: MeasureRow, b: MeasureRow): number {
  return compare(nameOf(a), nameOf(b)) || a.year - b.year ||
    compare(b.method, a.method) || compare(a.report, b.report);
}

/** Ids of the indicators that a row rests on, in the order in which its basis names them. */
export function indicatorsOf({ basis }: Pick<MeasureRow, "basis">): string[] {
  return basis.match(/[a-z]\w*(?:\.\w+)*/g) ?? [];
}

/** The issuer, or the report's id where the report does not tell. */
export function nameOf({ issuer, report }: Pick<MeasureRow, "issuer" | "report">): string {
  return issuer ?? report;
}

/** By code units, so that the order does not hang on the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

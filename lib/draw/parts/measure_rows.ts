import {
  i32,
  nullable,
  omit,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
  str,
  withOptional,
} from "@/frame/mod.ts";
import { type Bilingual, choices, compareText, wordsIn } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions, MeasureOptions } from "../options.ts";
import { printedNames } from "./printed_names.ts";

/** Columns that a frame of measures may lack. */
const OPTIONAL = {
  ...pick(schemas.measures, "kind", "province", "doubt"),
  ...schemas.indexed,
  quote: nullable(str),
};

const DRAWN = {
  ...omit(schemas.measures, "kind", "province", "doubt", "year", "n"),
  ...OPTIONAL,
  year: i32,
};

/**
 * One row of the frame `measures` that has a year and a value. `quote` is a literal piece of the
 * report, where the frame carries a column of this name.
 */
export type MeasureRow =
  & Omit<RecordOf<typeof DRAWN>, keyof typeof OPTIONAL>
  & Partial<RecordOf<typeof OPTIONAL>>;

/** What a chart draws of a frame. */
export interface Selection {
  /** Ids of the measures. */
  readonly measures: readonly string[];
  /**
   * By issuer, year (parsed reports first) and report; the components of a report in the order of
   * the frame.
   */
  readonly rows: readonly MeasureRow[];
  /** Reports with at least one row. */
  readonly reports: readonly string[];
  /** Reports that have no row. */
  readonly missing: number;
  /** Those of them whose figures contradict each other, so that their ratios are not drawn. */
  readonly doubted: number;
  /** What the caption says of reports that have rows and are not drawn: see {@linkcode keptRows}. */
  readonly notes: readonly string[];
}

/** A measure, or one component of it. */
export interface Selected {
  readonly measure: string;
  readonly component?: string | null;
}

/** What the selection of rows takes of the options of charts. */
export type SelectOptions = Pick<DrawOptions, "lang" | "codebook" | "outOf">;

/**
 * The rows of one measure, or of one component of it, that have a year and a value, in the order in
 * which charts show them, with the names of issuers as the chart prints them.
 *
 * Throws a `TypeError` where the frame lacks a column, and a `NothingToDrawError` where no row is
 * left.
 */
export function selectMeasure(
  measures: DataFrame,
  measure: string,
  options: SelectOptions & { readonly component?: string },
): Selection {
  const { component } = options;
  const one = component === undefined ? { measure } : { measure, component };
  return selectMeasures(measures, [one], options);
}

/**
 * As {@linkcode selectMeasure}, with one row for each report. Throws a `RangeError` where the measure
 * has several components and none is named.
 */
export function selectComponent(
  measures: DataFrame,
  { measure, ...options }: SelectOptions & Pick<MeasureOptions, "measure" | "component">,
): Selection {
  const selected = selectMeasure(measures, measure, options);
  if (selected.rows.length > selected.reports.length) {
    throw new RangeError(`Cannot draw "${measure}": it has several components and none is named`);
  }
  return selected;
}

/** What is said of the reports that a chart leaves out: how many they are, and how many are drawn. */
type LeftOut = (left: number, drawn: number) => string;

/**
 * The rows of a selection that a chart draws; `left` is the note for the caption where it leaves out
 * reports. Where no row is drawn and there is `none` to say, throws a `NothingToDrawError`.
 */
export function keptRows(
  all: Selection,
  isKept: (row: MeasureRow) => boolean,
  { left, none }: { readonly left: Bilingual<LeftOut, LeftOut>; readonly none?: Bilingual },
  { lang }: Pick<DrawOptions, "lang">,
): Selection {
  const rows = all.rows.filter(isKept);
  if (rows.length === 0 && none !== undefined) throw new NothingToDrawError(none);
  const reports = reportsOf(rows);
  const without = all.reports.length - reports.length;
  const notes = without === 0 ? [] : [wordsIn(left, lang)(without, reports.length)];
  return { ...all, rows, reports, notes: [...all.notes, ...notes] };
}

/** A name that is no measure would look like a measure without values. */
function checkMeasures(selected: readonly Selected[], { codebook: { measures } }: SelectOptions) {
  const unknown = selected.find(({ measure }) => !measures.has(measure));
  if (unknown === undefined) return;
  const { measure } = unknown;
  throw new RangeError(
    `Cannot draw "${measure}": no such measure; there are ${choices(measure, measures.keys())}`,
  );
}

/** As {@linkcode selectMeasure}, of several measures or components. */
export function selectMeasures(
  measures: DataFrame,
  selected: readonly Selected[],
  options: SelectOptions,
): Selection {
  const name = selected.map(({ measure }) => measure).join(", ");
  const drawn = requireColumns(withOptional(measures, OPTIONAL), DRAWN, "measures");
  const all = Math.max(options.outOf ?? 0, drawn.getColumn("report").nUnique());
  const isSelected = (row: Selected) =>
    selected.some(({ measure, component }) =>
      row.measure === measure && (component === undefined || row.component === component)
    );
  const valued = drawn.filter(pl.col("value").isNotNull().and(pl.col("year").isNotNull()));
  const stated = recordsOf(valued, DRAWN, "measures").filter(isSelected);
  const rows = withNames(stated.filter(({ doubt }) => doubt === null), options)
    .toSorted(byIssuerAndYear);
  if (rows.length === 0) {
    checkMeasures(selected, options);
    throw new NothingToDrawError({
      zh: `无法绘制“${name}”：${all} 份报告均无此数值`,
      en: `Cannot draw "${name}": none of ${all} reports has a value`,
    });
  }
  const reports = reportsOf(rows);
  const doubted = reportsOf(stated).length - reports.length;
  const measured = [...new Set(selected.map(({ measure }) => measure))];
  return { measures: measured, rows, reports, missing: all - reports.length, doubted, notes: [] };
}

/** The rows with the names of their issuers as they are printed. */
function withNames(rows: readonly MeasureRow[], options: SelectOptions): MeasureRow[] {
  const print = printedNames(rows.map(nameOf), options);
  return rows.map((row) => ({ ...row, issuer: print(nameOf(row)) }));
}

function byIssuerAndYear(a: MeasureRow, b: MeasureRow): number {
  return compareText(nameOf(a), nameOf(b)) || a.year - b.year ||
    compareText(b.method, a.method) || compareText(a.report, b.report);
}

/** Ids of the indicators that a row is based on, in the order of its basis. */
export function indicatorsOf({ basis }: Pick<MeasureRow, "basis">): string[] {
  return basis.match(/[a-z]\w*(?:\.\w+)*/g) ?? [];
}

/** The issuer, or the report's id where the report does not state it. */
export function nameOf({ issuer, report }: Pick<MeasureRow, "issuer" | "report">): string {
  return issuer ?? report;
}

/** The reports of some rows. */
export function reportsOf(rows: readonly Pick<MeasureRow, "report">[]): string[] {
  return [...new Set(rows.map(({ report }) => report))];
}

/** How many issuers some rows are of. */
export function issuerCount(rows: readonly Pick<MeasureRow, "issuer" | "report">[]): number {
  return new Set(rows.map(nameOf)).size;
}

/** What a line over the years joins: received and accepted are two series of one issuer. */
export function seriesOf(row: Pick<MeasureRow, "issuer" | "report" | "basis">): string {
  return `${nameOf(row)}\n${indicatorsOf(row)[0]}`;
}

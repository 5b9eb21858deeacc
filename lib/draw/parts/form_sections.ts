import { comparability, statedBy } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import type { MeasureRow } from "./measure_rows.ts";

const WORDS = {
  zh: { of: (years: string) => `${years}年的报告` },
  en: { of: (years: string) => `Reports of ${years}` },
} as const;

/** Rows in the order of their sections, and the heading above a report. */
export interface FormSections {
  readonly rows: readonly MeasureRow[];
  readonly sectionOf?: (report: string) => string;
}

/**
 * Sets reports apart that stand before and after a form across which the concordance grades what
 * they state "no": listed beside each other they would be compared. No headings where no such form
 * lies between the reports.
 */
export function formSections(rows: readonly MeasureRow[], options: DrawOptions): FormSections {
  const starts = dividingYears(rows, options);
  if (starts.length === 0) return { rows };
  const sectionOf = (row: MeasureRow) => starts.filter((start) => start <= row.year).length;
  const sections = [...Map.groupBy(rows, sectionOf)].toSorted(([a], [b]) => a - b)
    .map(([, own]) => ({ heading: headingOf(own, options), rows: own }));
  const headings = new Map(
    sections.flatMap(({ heading, rows }) => rows.map(({ report }) => [report, heading])),
  );
  return {
    rows: sections.flatMap((section) => section.rows),
    sectionOf: (report) => headings.get(report) ?? "",
  };
}

/** The first years of the forms that divide the rows. */
function dividingYears(
  rows: readonly MeasureRow[],
  { codebook: { breaks, concordance } }: DrawOptions,
): number[] {
  const stated = (own: readonly MeasureRow[]) => own.flatMap(({ basis }) => statedBy(basis));
  return breaks.filter(({ kind }) => kind === "form").flatMap(({ id, date }) => {
    const start = Number(date.slice(0, 4));
    const before = stated(rows.filter(({ year }) => year < start));
    const after = stated(rows.filter(({ year }) => year >= start));
    if (before.length === 0 || after.length === 0) return [];
    const graded = concordance.filter((entry) => entry.break === id);
    return comparability(before, after, graded)?.grade === "no" ? [start] : [];
  });
}

function headingOf(rows: readonly MeasureRow[], { lang }: DrawOptions): string {
  const years = rows.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return wordsIn(WORDS, lang).of(first === last ? `${first}` : `${first}–${last}`);
}

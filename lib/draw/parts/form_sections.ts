import { comparability, statedBy } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import type { MeasureRow, Selection } from "./measure_rows.ts";
import { mostRecent } from "./most_recent.ts";
import { rangeOf } from "./range_of.ts";

const WORDS = {
  zh: { of: (years: string) => `${years}年的报告` },
  en: { of: (years: string) => `Reports of ${years}` },
} as const;

/** What is drawn, in the order of its sections, and the heading above a report. */
export interface FormSections {
  readonly selected: Selection;
  readonly sectionOf?: (report: string) => string;
}

/**
 * The most recent reports of a chart of so many panels (`mostRecent`). Those are set apart that stand
 * before and after a form across which the concordance grades what they state "no": listed beside each
 * other they would be compared. No headings where no such form lies between the reports.
 */
export function formSections(all: Selection, options: DrawOptions, panels = 1): FormSections {
  const headings = dividingYears(all.rows, options).length === 0 ? 0 : 2;
  const selected = mostRecent(all, options, { panels, headings });
  const starts = dividingYears(selected.rows, options);
  if (starts.length === 0) return { selected };
  const sectionOf = (row: MeasureRow) => starts.filter((start) => start <= row.year).length;
  const sections = [...Map.groupBy(selected.rows, sectionOf)].toSorted(([a], [b]) => a - b)
    .map(([, own]) => ({ heading: headingOf(own, options), rows: own }));
  const byReport = new Map(
    sections.flatMap(({ heading, rows }) => rows.map(({ report }) => [report, heading])),
  );
  return {
    selected: { ...selected, rows: sections.flatMap(({ rows }) => rows) },
    sectionOf: (report) => byReport.get(report) ?? "",
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
  return wordsIn(WORDS, lang).of(rangeOf(rows.map(({ year }) => year)));
}

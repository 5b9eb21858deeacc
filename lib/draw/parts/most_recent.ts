import { compareText } from "@/frame/mod.ts";
import type { MeasureRow, Selection } from "./measure_rows.ts";

/** How many reports a chart has room for that lists them below each other. */
export const MOST = 40;

/**
 * What a chart draws that lists reports below each other: of more than {@linkcode MOST} reports the
 * most recent, those of one year with the largest denominators first, in the order of the selection.
 * The caption counts the others.
 */
export function mostRecent(selected: Selection): Selection {
  if (selected.reports.length <= MOST) return selected;
  const drawn = new Set(
    [...Map.groupBy(selected.rows, ({ report }) => report).values()]
      .map(entryOf)
      .toSorted((a, b) => b.year - a.year || b.whole - a.whole || compareText(a.report, b.report))
      .slice(0, MOST)
      .map(({ report }) => report),
  );
  return {
    ...selected,
    rows: selected.rows.filter(({ report }) => drawn.has(report)),
    reports: selected.reports.filter((report) => drawn.has(report)),
    undrawn: selected.reports.length - drawn.size,
  };
}

function entryOf(rows: readonly MeasureRow[]) {
  const [{ report, year }] = rows as [MeasureRow];
  return { report, year, whole: Math.max(...rows.map(({ denominator }) => denominator ?? 0)) };
}

import { extent } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { NUMBERS } from "./figure_chart.ts";
import { type MeasureRow, nameOf } from "./measure_rows.ts";
import { FAINT, PALETTE, SMALL_N } from "./theme.ts";
import { count, percent, tooltip } from "./tooltip.ts";

/** One proportion of one report, as {@linkcode dotsOnIntervals} draws it. */
export type ProportionDot = ReturnType<typeof proportionDot>;

/** The dot of a row, on the line of its report. */
export function proportionDot(row: MeasureRow, label: string) {
  const { report, year, numerator, denominator, lower, upper, quote } = row;
  const whole = denominator ?? 0;
  return {
    report,
    label,
    name: nameOf(row),
    year,
    numerator,
    denominator: whole,
    share: numerator / whole,
    lower,
    upper,
    few: whole < SMALL_N,
    cases: `${count(numerator)} / ${count(whole)}`,
    ...lower !== null && upper !== null ? { interval: `${percent(lower)}–${percent(upper)}` } : {},
    ...quote ? { quote } : {},
  };
}

/**
 * Where the largest proportion ends. A part above its whole is an error of the source: it is shown,
 * without an interval.
 */
export function largestShare(dots: readonly ProportionDot[]): number {
  return Math.max(1, extent(dots.map(({ share }) => share))[1]);
}

/** What tooltips of dots show. */
const FIELDS = ["name", "year", "cases", "share", "interval", "report", "quote"] as const;

/**
 * Two layers: the interval of each proportion that has one, and on it a dot, hollow where its whole
 * is small.
 */
export function dotsOnIntervals(
  dots: readonly ProportionDot[],
  { x, y, size }: { readonly x: object; readonly y: object; readonly size: number },
  { lang }: DrawOptions,
): readonly [intervals: object, points: object] {
  return [
    {
      transform: [{ filter: "isValid(datum.lower)" }],
      mark: { type: "rule", strokeWidth: 1.5, color: FAINT },
      encoding: { y, x: { ...x, field: "lower" }, x2: { field: "upper" } },
    },
    {
      mark: { type: "point", size, strokeWidth: 1.6, color: PALETTE[0], opacity: 1 },
      encoding: {
        y,
        x,
        fill: { condition: { test: "datum.few", value: "white" }, value: PALETTE[0] },
        tooltip: tooltip(dots, lang, FIELDS),
      },
    },
  ];
}

/** The same as layers of a list, without intervals where no proportion has one. */
export function listedDots(
  dots: readonly ProportionDot[],
  place: { readonly x: object; readonly y: object; readonly size: number },
  options: DrawOptions,
): object[] {
  const [intervals, points] = dotsOnIntervals(dots, place, options);
  const shown = dots.some(({ lower }) => lower !== null) ? [intervals, points] : [points];
  return shown.map((layer) => ({ data: NUMBERS, ...layer }));
}

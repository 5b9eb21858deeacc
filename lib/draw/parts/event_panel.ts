import type { DrawOptions } from "../options.ts";
import { NUMBERS } from "./figure_chart.ts";
import { hollowPoints } from "./hollow_points.ts";
import { panelMarks } from "./panel_marks.ts";
import { bodyHeading } from "./panel_rows.ts";
import { breakLayers, type NumberedBreak } from "./series_breaks.ts";
import { FAINT, INK, plotWidth, TEXT } from "./theme.ts";
import { tooltip } from "./tooltip.ts";
import { yearAxis } from "./year_axis.ts";

/** Pixels that the numbers of issuers take at the foot. */
const FOOT = 14;

/** A year of a panel, as {@linkcode eventPanel} draws it. */
export interface EventPoint {
  readonly body: string;
  readonly panel: string;
  readonly year: number;
  /** Where it is on the axis of years: both panels of a year are side by side. */
  readonly at: number;
  readonly place: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What one panel of an event study shows. */
export interface EventPanelParts {
  readonly body: string;
  /** The points of all panels: they share axis of years and legend. */
  readonly points: readonly EventPoint[];
  /** What no change is: 1 for ratios, 0 for differences. */
  readonly unchanged: number;
  /** The year of the event, and its place on the axis. */
  readonly event: { readonly year: number; readonly at: number };
  /** Which of how many panels it is: the first has the signs of breaks, the last the years. */
  readonly index: number;
  readonly count: number;
  readonly breaks: readonly NumberedBreak[];
}

/**
 * Points on their intervals over the years, hollow for few issuers, the number of issuers at the
 * foot.
 */
export function eventPanel(parts: EventPanelParts, options: DrawOptions): object {
  const { body, breaks, index, event, unchanged } = parts;
  const [width, height] = [plotWidth(options), heightOf(parts, options)];
  const [rules = [], ...signs] = breakLayers(breaks);
  return {
    title: bodyHeading(body, width, "group", 6),
    width,
    height,
    layer: [
      ...breaks.length === 0 ? [] : [rules, ...index === 0 ? signs : []],
      rule({ x: { datum: event.at }, y: { value: 0 }, y2: { value: height - FOOT } }, 1.2),
      rule({ y: { datum: unchanged } }, 0.8),
      ...pointLayers(parts, axesOf(parts, width, options), height, options),
    ],
  };
}

/** Panels of one column are low, so that all fit on its page. */
function heightOf({ count }: EventPanelParts, { preset }: DrawOptions): number {
  if (preset !== "journal-1col") return 130;
  return count > 1 ? 70 : 130;
}

function pointLayers(
  { body, points }: EventPanelParts,
  { x, y }: ReturnType<typeof axesOf>,
  height: number,
  options: DrawOptions,
): object[] {
  const { color, shape } = panelMarks(points, options);
  const own = (filter: string) => ({
    data: NUMBERS,
    transform: [{ filter: { field: "body", equal: body } }, { filter }],
  });
  const fields = ["label", "panel", "year", "value", "interval", "issuers"] as const;
  return [
    {
      ...own("isValid(datum.low)"),
      mark: { type: "rule", strokeWidth: 1.5 },
      encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" }, color },
    },
    ...hollowPoints(own("isValid(datum.place)"), {
      ...{ x, y, color, shape },
      tooltip: tooltip(points, options.lang, fields),
    }, 45),
    {
      ...own("datum.beside !== ''"),
      mark: { type: "text", fontSize: TEXT.label - 1, color: INK },
      encoding: {
        x: { ...x, field: "year" },
        y: { value: height - FOOT / 2 },
        text: { field: "beside" },
      },
    },
  ];
}

/**
 * Heads the years with their distance from the event. Minus signs are dashes, since the font for
 * Chinese has U+2212 as wide as a character.
 */
function axesOf(
  { points, event, index, count, unchanged }: EventPanelParts,
  width: number,
  { lang }: DrawOptions,
) {
  const years = yearAxis(points.map(({ year }) => year), lang, width);
  const relative = `datum.value - ${event.year}`;
  const isLast = index === count - 1;
  const signed = `(${relative} > 0 ? '+' : ${relative} < 0 ? '–' : '') + abs(${relative})`;
  return {
    x: {
      ...years,
      field: "at",
      ...isLast ? {} : { title: null },
      axis: { ...years.axis, labels: isLast, labelExpr: `[format(datum.value, 'd'), ${signed}]` },
    },
    y: {
      field: "place",
      type: "quantitative",
      title: null,
      scale: { domain: domainOf(points, unchanged), nice: false, zero: false },
      axis: { tickCount: 4, labelExpr: "replace(datum.label, '−', '–')" },
    },
  };
}

/** All points and intervals, with room at the foot for the numbers of issuers. */
function domainOf(points: readonly EventPoint[], unchanged: number): readonly [number, number] {
  const values = points.flatMap(({ place, low, high }) => [place, low, high])
    .filter((value) => value !== null);
  const [lowest, highest] = [Math.min(unchanged, ...values), Math.max(unchanged, ...values)];
  const span = highest - lowest || 1;
  const rounded = (value: number) => Number(value.toPrecision(4));
  return [rounded(lowest - 0.3 * span), rounded(highest + 0.08 * span)];
}

function rule(encoding: object, strokeWidth: number): object {
  return {
    data: { values: [{}] },
    mark: { type: "rule", color: FAINT, strokeWidth },
    encoding,
  };
}

import type { DrawOptions } from "../options.ts";
import { NUMBERS } from "./figure_chart.ts";
import { halfPoints } from "./half_points.ts";
import { panelBreaks } from "./panel_breaks.ts";
import { panelHeading, type PanelLayout, withoutLabels } from "./panel_rows.ts";
import type { NumberedBreak } from "./series_breaks.ts";
import { PALETTE, REST, type ThemeOptions } from "./theme.ts";
import { tooltip } from "./tooltip.ts";
import { yearAxis } from "./year_axis.ts";

/** How lines and points are drawn: those of issuers thin below a median, and the median. */
const ALONE = { color: PALETTE[0], width: 1.5, size: 22, opacity: 1 } as const;
const UNDER_MEDIAN = { color: REST.point, width: 0.7, size: 6, opacity: 0.6 } as const;
const MEDIAN = { color: PALETTE[0], width: 2.2, size: 34, opacity: 1 } as const;

/** What a small panel of lines over the years shows. */
export interface SmallPanelParts {
  /** The `group` of its points. */
  readonly group: string;
  readonly heading: string;
  /** Whether it is the first of its row, which has the labels of the vertical axis. */
  readonly isFirst: boolean;
  readonly layout: PanelLayout;
  readonly breaks: readonly NumberedBreak[];
  /** Of all panels: they have the same axes. */
  readonly years: readonly number[];
  /** Scale and axis of the values. */
  readonly y: { readonly scale: object; readonly axis: object };
  /** Of all panels: reports, and medians where there are any. */
  readonly points: readonly { readonly mark: string; readonly straddles?: boolean }[];
  /** Whether lines of issuers are thin, since a median is above them. */
  readonly hasMedian: boolean;
}

/** Lines of issuers with a point for each report, the median above them. */
export function smallPanel(parts: SmallPanelParts, options: DrawOptions): object {
  const { heading, isFirst, layout: { width, gap }, breaks, years, points } = parts;
  const axis = { field: "place", type: "quantitative", title: null, ...parts.y };
  const x = { ...yearAxis(years, options.lang, width), title: null };
  const place = { x, y: isFirst ? axis : withoutLabels(axis) };
  const { lang } = options;
  const style = parts.hasMedian ? UNDER_MEDIAN : ALONE;
  const { color } = style;
  const reports = {
    mark: { strokeWidth: 0.9 },
    fill: { condition: { test: "datum.few", value: "white" }, value: color },
    tooltip: tooltip(points, lang, ["name", "year", "value", "cases", "report", "quote"]),
  };
  const medians = {
    mark: { filled: true },
    tooltip: tooltip([{ year: 0, value: "", reports: 0 }], lang, ["year", "value", "reports"]),
  };
  return {
    title: { ...panelHeading(heading, width, gap), offset: 4 },
    width,
    height: panelHeight(options),
    layer: [
      ...panelBreaks(breaks, years, width),
      ...seriesLayers("report", parts, style, place, reports),
      ...parts.hasMedian ? seriesLayers("median", parts, MEDIAN, place, medians) : [],
    ],
  };
}

/** A line with its points, and the halves of those that lie in a year of a break. */
function seriesLayers(
  series: "report" | "median",
  { group, points }: SmallPanelParts,
  { color, width, size, opacity }: typeof ALONE | typeof UNDER_MEDIAN | typeof MEDIAN,
  place: { readonly x: object; readonly y: object },
  { mark, ...encoding }: { readonly mark: object; readonly tooltip: object[] },
): object[] {
  const own = (filter: string) => ({
    data: NUMBERS,
    transform: [{ filter: { field: "group", equal: group } }, {
      filter: `datum.mark === '${series}' && ${filter}`,
    }],
  });
  return [
    {
      ...own("isValid(datum.run)"),
      mark: { type: "line", color, strokeWidth: width, opacity },
      encoding: { ...place, detail: { field: "run" } },
    },
    {
      ...own("true"),
      mark: { type: "point", size, ...mark, color, opacity: 1 },
      encoding: { ...place, ...encoding },
    },
    ...halfPoints(
      points.filter((point) => point.mark === series),
      { ...place, color: { value: color }, size: { value: size } },
      "datum.few",
      own("true").transform,
    ),
  ];
}

/** Pixels: panels of one column are low, so that all fit on its page. */
export function panelHeight({ preset }: ThemeOptions): number {
  return preset === "journal-1col" ? 48 : 80;
}

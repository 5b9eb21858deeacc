import type { DrawOptions } from "../options.ts";
import { NUMBERS } from "./figure_chart.ts";
import { halfPoints } from "./half_points.ts";
import { panelBreaks } from "./panel_breaks.ts";
import { panelHeading, type PanelLayout, withoutLabels } from "./panel_rows.ts";
import type { NumberedBreak } from "./series_breaks.ts";
import { PALETTE, REST, type ThemeOptions } from "./theme.ts";
import { tooltip } from "./tooltip.ts";
import { yearAxis } from "./year_axis.ts";

/** Size of the points of medians. */
const MEDIAN = 34;

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
  const { group, heading, isFirst, layout: { width, gap }, breaks, years, points } = parts;
  const axis = { field: "place", type: "quantitative", title: null, ...parts.y };
  const x = { ...yearAxis(years, options.lang, width), title: null };
  const y = isFirst ? axis : withoutLabels(axis);
  const style = parts.hasMedian
    ? { color: REST.point, width: 0.7, size: 6, opacity: 0.6 }
    : { color: PALETTE[0], width: 1.5, size: 22, opacity: 1 };
  const own = (mark: "report" | "median", filter: string) => ({
    data: NUMBERS,
    transform: [{ filter: { field: "group", equal: group } }, {
      filter: `datum.mark === '${mark}' && ${filter}`,
    }],
  });
  const line = (
    mark: "report" | "median",
    color: string | undefined,
    strokeWidth: number,
    opacity = 1,
  ) => ({
    ...own(mark, "isValid(datum.run)"),
    mark: { type: "line", color, strokeWidth, opacity },
    encoding: { x, y, detail: { field: "run" } },
  });
  const halves = (mark: "report" | "median", color: string | undefined, size: number) =>
    halfPoints(
      points.filter((point) => point.mark === mark),
      { x, y, color: { value: color }, size: { value: size } },
      "datum.few",
      own(mark, "true").transform,
    );
  return {
    title: { ...panelHeading(heading, width, gap), offset: 4 },
    width,
    height: panelHeight(options),
    layer: [
      ...panelBreaks(breaks, years, width),
      line("report", style.color, style.width, style.opacity),
      {
        ...own("report", "true"),
        mark: { type: "point", size: style.size, strokeWidth: 0.9, color: style.color, opacity: 1 },
        encoding: {
          ...{ x, y },
          fill: { condition: { test: "datum.few", value: "white" }, value: style.color },
          tooltip: tooltip(points, options.lang, [
            "name",
            "year",
            "value",
            "cases",
            "report",
            "quote",
          ]),
        },
      },
      ...halves("report", style.color, style.size),
      ...!parts.hasMedian ? [] : [line("median", PALETTE[0], 2.2), {
        ...own("median", "true"),
        mark: { type: "point", filled: true, size: MEDIAN, color: PALETTE[0], opacity: 1 },
        encoding: {
          ...{ x, y },
          tooltip: tooltip([{ year: 0, value: "", reports: 0 }], options.lang, [
            "year",
            "value",
            "reports",
          ]),
        },
      }, ...halves("median", PALETTE[0], MEDIAN)],
    ],
  };
}

/** Pixels: panels of one column are low, so that all fit on its page. */
export function panelHeight({ preset }: ThemeOptions): number {
  return preset === "journal-1col" ? 48 : 80;
}

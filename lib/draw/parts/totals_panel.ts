import { termLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { COUNT_LABELS } from "./count_scale.ts";
import { NUMBERS } from "./figure_chart.ts";
import { halfPoints } from "./half_points.ts";
import { panelMarks } from "./panel_marks.ts";
import { bodyHeading, withoutLabels } from "./panel_rows.ts";
import { breakLayers, type NumberedBreak } from "./series_breaks.ts";
import { INK, NUMBERS_ROOM, plotHeight, plotWidth, TEXT } from "./theme.ts";
import { tooltip } from "./tooltip.ts";
import { yearAxis } from "./year_axis.ts";

/** A total of one year; `run` numbers the line that it is on. */
interface TotalsPoint {
  readonly name: string;
  readonly panel: string;
  readonly year: number;
  readonly value: number;
  readonly run: number | null;
  readonly straddles?: true;
}

const CASES = { zh: "件", en: "Cases" } as const;

/** Pixels of a number above a point, and of a panel that has room for the title of its axis. */
const ABOVE = 18;
const LOWEST = 40;

/** What one panel of totals shows. */
export interface TotalsPanelParts {
  /** The `name` of its points. */
  readonly name: string;
  readonly heading: string;
  /** The points of all panels: they share axis of years and legend. */
  readonly points: readonly TotalsPoint[];
  readonly breaks: readonly NumberedBreak[];
  /** Whether it is the first, above which breaks have their signs. */
  readonly isFirst: boolean;
  /** Whether it is at the foot, where the axis has its numbers and its title. */
  readonly isLast: boolean;
}

/**
 * Points of both totals over the years, those of the balanced panel joined by lines, with the number
 * of reports above the points.
 */
export function totalsPanel(parts: TotalsPanelParts, options: DrawOptions): object {
  const { heading, breaks, isFirst } = parts;
  const [width, height] = [plotWidth(options, { left: 56 }), plotHeight(84, options)];
  // The signs of breaks are between heading and plotting area.
  const offset = isFirst && breaks.length > 0 ? 24 : 10;
  return {
    title: bodyHeading(heading, width + NUMBERS_ROOM, "bounds", offset),
    width,
    height,
    layer: [
      ...breakLayers(breaks).slice(0, isFirst ? Infinity : 1),
      ...layersOf(parts, axesOf(parts, width, height, options), options),
    ],
  };
}

function axesOf(
  { name, points, isLast }: TotalsPanelParts,
  width: number,
  height: number,
  { lang }: DrawOptions,
) {
  const years = yearAxis(points.map(({ year }) => year), lang, width);
  const own = points.filter((point) => point.name === name);
  const largest = Math.max(1, ...own.map(({ value }) => value));
  // The numbers above the points stay in the panel: signs of breaks are above it.
  const end = largest * height / (height - Math.min(ABOVE, height / 3));
  return {
    x: isLast ? years : { ...withoutLabels(years), title: null },
    y: {
      field: "value",
      type: "quantitative",
      title: height < LOWEST ? null : wordsIn(CASES, lang),
      scale: { domain: [0, end], nice: false },
      axis: { tickMinStep: 1, tickCount: Math.min(4, Math.floor(height / 14)), ...COUNT_LABELS },
    },
  };
}

function layersOf(
  { name, points }: TotalsPanelParts,
  axes: { readonly x: object; readonly y: object },
  options: DrawOptions,
): object[] {
  const { color, shape } = panelMarks(points, options);
  const encoding = { ...axes, color };
  // Where both totals are one, the balanced panel lies upon the wider mark of all reports.
  const isAll = { field: "panel", equal: termLabel("panel", "all", options) };
  const size = { condition: { test: isAll, value: 80 }, value: 30 };
  const rows = points.filter((point) => point.name === name);
  const filter = { filter: { field: "name", equal: name } };
  const own = (...filters: string[]) => ({
    data: NUMBERS,
    transform: [filter, ...filters.map((filter) => ({ filter }))],
  });
  const line = {
    ...own("isValid(datum.run)"),
    mark: { type: "line", strokeWidth: 1.2 },
    encoding: { ...encoding, detail: { field: "run" } },
  };
  const shown = tooltip(points, options.lang, ["name", "panel", "year", "cases", "reports"]);
  return [
    // A layer without rows has no extent.
    ...rows.some(({ run }) => run !== null) ? [line] : [],
    {
      ...own(),
      mark: { type: "point", filled: true, opacity: 1 },
      encoding: { ...encoding, size, shape, tooltip: shown },
    },
    ...halfPoints(rows, { ...encoding, size }, "false", [filter]),
    {
      ...own("datum.above !== ''"),
      mark: { type: "text", dy: -9, fontSize: TEXT.label - 1, color: INK },
      encoding: { ...axes, text: { field: "above" } },
    },
  ];
}

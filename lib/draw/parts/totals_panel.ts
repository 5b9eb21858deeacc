import { termLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { colours, legendOf } from "./colour_scale.ts";
import { COUNT_LABELS } from "./count_scale.ts";
import { NUMBERS } from "./figure_chart.ts";
import { halfPoints } from "./half_points.ts";
import { withoutLabels } from "./panel_rows.ts";
import { breakLayers, type NumberedBreak } from "./series_breaks.ts";
import { INK, NUMBERS_ROOM, PALETTE, plotHeight, plotWidth, TEXT } from "./theme.ts";
import { tooltip } from "./tooltip.ts";
import { wrap } from "./wrap.ts";
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

/** Points of both totals over the years, those of the balanced panel joined by lines, with the number of reports above the points. */
export function totalsPanel(
  { name, heading, points, breaks, isFirst, isLast }: TotalsPanelParts,
  options: DrawOptions,
): object {
  const { lang } = options;
  const all = termLabel("panel", "all", options);
  const width = plotWidth(options, { left: 56 });
  const height = plotHeight(84, options);
  const entries = [
    { label: all, colour: PALETTE[3] ?? "", shape: "circle" },
    { label: termLabel("panel", "balanced", options), colour: PALETTE[0] ?? "", shape: "square" },
  ].filter(({ label }) => points.some(({ panel }) => panel === label));
  const years = yearAxis(points.map(({ year }) => year), lang, width);
  const values = points.filter((point) => point.name === name).map(({ value }) => value);
  const largest = Math.max(1, ...values);
  const encoding = {
    x: isLast ? years : { ...withoutLabels(years), title: null },
    y: {
      field: "value",
      type: "quantitative",
      title: height < LOWEST ? null : wordsIn(CASES, lang),
      // The numbers above the points stay in the panel: signs of breaks are above it.
      scale: {
        domain: [0, largest * height / (height - Math.min(ABOVE, height / 3))],
        nice: false,
      },
      axis: { tickMinStep: 1, tickCount: Math.min(4, Math.floor(height / 14)), ...COUNT_LABELS },
    },
    color: colours("panel", null, entries, options),
  };
  // Where both totals are one, the balanced panel lies upon the wider mark of all reports.
  const ifAll = (value: number, other: number) => ({
    condition: { test: { field: "panel", equal: all }, value },
    value: other,
  });
  // A layer without rows has no extent.
  const isJoined = points.some((point) => point.name === name && point.run !== null);
  const own = { data: NUMBERS, transform: [{ filter: { field: "name", equal: name } }] };
  return {
    title: {
      text: wrap(heading, width + NUMBERS_ROOM, TEXT.axis),
      anchor: "start",
      frame: "bounds",
      fontSize: TEXT.axis,
      fontWeight: "normal",
      // The signs of breaks are between heading and plotting area.
      offset: isFirst && breaks.length > 0 ? 24 : 10,
    },
    width,
    height,
    layer: [
      ...breakLayers(breaks).slice(0, isFirst ? Infinity : 1),
      ...isJoined
        ? [{
          ...own,
          transform: [...own.transform, { filter: "isValid(datum.run)" }],
          mark: { type: "line", strokeWidth: 1.2 },
          encoding: { ...encoding, detail: { field: "run" } },
        }]
        : [],
      {
        ...own,
        mark: { type: "point", filled: true, opacity: 1 },
        encoding: {
          ...encoding,
          size: ifAll(80, 30),
          shape: {
            field: "panel",
            type: "nominal",
            title: null,
            scale: {
              domain: entries.map(({ label }) => label),
              range: entries.map(({ shape }) => shape),
            },
            legend: legendOf(entries.map(({ label }) => label), options),
          },
          tooltip: tooltip(points, lang, ["name", "panel", "year", "cases", "reports"]),
        },
      },
      ...halfPoints(
        points.filter((point) => point.name === name),
        { ...encoding, size: ifAll(80, 30) },
        "false",
        own.transform,
      ),
      {
        data: NUMBERS,
        transform: [...own.transform, { filter: "datum.above !== ''" }],
        mark: { type: "text", dy: -9, fontSize: TEXT.label - 1, color: INK },
        encoding: { x: encoding.x, y: encoding.y, text: { field: "above" } },
      },
    ],
  };
}

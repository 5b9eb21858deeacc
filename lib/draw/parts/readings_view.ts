import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { colours, inPaletteOrder, shapes } from "./colour_scale.ts";
import { NUMBERS } from "./figure_chart.ts";
import { type ListAxis, listView } from "./report_axis.ts";
import { shareAxis } from "./share_axis.ts";
import { FAINT, TEXT } from "./theme.ts";
import { tooltip } from "./tooltip.ts";
import { wrap } from "./wrap.ts";

/** What one reader gives for a figure. */
export interface Reading {
  readonly label: string;
  readonly reader: string;
  /** The value by the largest of the figure. */
  readonly part: number;
}

const AXIS = { zh: "占该行最大读数的比例", en: "Share of the largest value in the line" } as const;

/** What tooltips of readings show. */
const FIELDS = ["reader", "name", "year", "component", "value", "report"] as const;

/**
 * A line for each figure from its smallest value to its largest, and on it a hollow point for each
 * reader: where two give the same, both shapes are seen.
 */
export function readingsView(
  points: readonly Reading[],
  readers: readonly string[],
  { list, ...options }: DrawOptions & { readonly list: ListAxis },
): Readonly<Record<string, unknown>> {
  const title = wrap(wordsIn(AXIS, options.lang), list.width, TEXT.axis);
  const x = { ...shareAxis(title, list.width), field: "part", ...scaleOf(points, list) };
  const entries = inPaletteOrder(readers);
  return listView(list, 1, [
    {
      data: NUMBERS,
      mark: { type: "rule", strokeWidth: 1.5, color: FAINT },
      encoding: {
        y: list.y,
        x: { ...x, aggregate: "min" },
        x2: { field: "part", aggregate: "max" },
      },
    },
    {
      data: NUMBERS,
      mark: { type: "point", size: 70, strokeWidth: 1.8, opacity: 1 },
      encoding: {
        y: list.y,
        x,
        color: colours("reader", null, entries, options),
        shape: shapes("reader", null, entries, options),
        tooltip: tooltip(points, options.lang, FIELDS),
      },
    },
  ]);
}

/** Pixels from one number of the axis to the next. */
const APART = 64;

/** A point is read by its place: where all are near the largest, the axis begins there. */
function scaleOf(points: readonly Reading[], { width }: ListAxis) {
  const least = Math.min(...points.map(({ part }) => part));
  return {
    scale: { domain: [Math.floor(10 * least) / 10, 1], nice: false },
    axis: { format: ".0%", tickCount: Math.max(1, Math.min(5, Math.floor(width / APART))) },
  };
}

import type { DrawOptions } from "../options.ts";
import {
  dotsOnIntervals,
  largestShare,
  type ProportionDot,
  proportionDot,
} from "./dots_on_intervals.ts";
import type { MeasureRow } from "./measure_rows.ts";
import { withoutLabels } from "./panel_rows.ts";
import { reportAxis } from "./report_axis.ts";
import { reportPanels } from "./report_panels.ts";
import { shareAxis } from "./share_axis.ts";
import { INK, TEXT } from "./theme.ts";
import { roughWidth } from "./wrap.ts";

/** A measure that has a panel, and what stands above it. */
export interface ProportionPanel {
  readonly measure: string;
  readonly heading: string;
}

/** The narrowest panel. */
const NARROWEST = 60;

/**
 * A panel for each measure that has rows, side by side, the reports below each other: dots on their
 * intervals, the counts at the right; `sectionOf` as in `reportAxis`. Returns what `figureChart` takes, and the panels drawn.
 */
export function proportionPanels(
  rows: readonly MeasureRow[],
  panels: readonly ProportionPanel[],
  options: DrawOptions,
  sectionOf?: (report: string) => string,
) {
  const axis = reportAxis(rows, options, sectionOf);
  const points = rows.map((row) => {
    const { report, label, name, ...dot } = proportionDot(
      row,
      axis.labels.get(row.report) ?? row.report,
    );
    return { report, label, name, measure: row.measure, ...dot };
  });
  const drawn = panels.filter(({ measure }) => points.some((point) => point.measure === measure));
  const keys = drawn.map(({ measure, heading }) => ({ id: measure, heading }));
  const gap = 24 + Math.max(...points.map(({ cases }) => roughWidth(cases, TEXT.label)));
  const layout = { field: "measure", narrowest: NARROWEST, gap, sectionOf };
  const view = reportPanels(
    points,
    keys,
    axis,
    layout,
    (panel) => layersOf(points, panel, options),
    options,
  );
  return { drawn, shown: { numbers: points, view } };
}

function layersOf(
  points: readonly ProportionDot[],
  { y, isFoot, width }: { readonly y: object; readonly isFoot: boolean; readonly width: number },
  options: DrawOptions,
): object[] {
  const largest = largestShare(points);
  const shares = {
    ...shareAxis(null, width, largest),
    axis: { format: ".0%", values: [0, 0.5, 1], labelFlush: false },
  };
  const x = isFoot ? shares : withoutLabels(shares);
  return [...dotsOnIntervals(points, { x, y, size: 50 }, options), {
    mark: { type: "text", align: "left", dx: 8, fontSize: TEXT.label, color: INK },
    encoding: { y, x: { datum: largest }, text: { field: "cases" } },
  }];
}

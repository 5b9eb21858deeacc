import { wordsIn } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import {
  dotsOnIntervals,
  largestShare,
  type ProportionDot,
  proportionDot,
} from "./dots_on_intervals.ts";
import { type ChartParts, figureChart } from "./figure_chart.ts";
import { formSections } from "./form_sections.ts";
import { measureCaption } from "./measure_caption.ts";
import { type Selected, selectMeasures } from "./measure_rows.ts";
import { withoutLabels } from "./panel_rows.ts";
import { reportAxis } from "./report_axis.ts";
import { CODED_SIGN } from "./report_labels.ts";
import { type LayersOf, reportPanels } from "./report_panels.ts";
import { shareAxis } from "./share_axis.ts";
import { INK, SMALL_N, TEXT } from "./theme.ts";
import { roughWidth } from "./wrap.ts";

/** A measure that has a panel, or one component of it, and what stands above it. */
export interface ProportionPanel extends Selected {
  readonly heading: string;
}

/** What a chart of proportions shows. */
export interface ProportionPanelsParts extends Pick<ChartParts, "title" | "subtitle"> {
  readonly panels: readonly ProportionPanel[];
}

/** The narrowest panel. */
const NARROWEST = 60;

const WORDS = {
  zh: {
    note: `横线为单份报告所反映过程的 Wilson 95% 区间，右侧为件数；空心点：n < ${SMALL_N}。`,
    alt: (title: string, count: number, headings: readonly string[]) =>
      `${title}：${count} 份报告；${headings.join("；")}。`,
  },
  en: {
    note: "Lines: Wilson 95 % interval of the process behind one report; counts at the right. " +
      `Hollow points: n < ${SMALL_N}.`,
    alt: (title: string, count: number, headings: readonly string[]) =>
      `${title}, ${count} reports: ${headings.join("; ")}.`,
  },
} as const;

/**
 * A panel for each measure that has rows, side by side, the reports below each other: dots on their
 * Wilson 95 % intervals, hollow for fewer than five cases, the counts at the right. Reports of forms
 * that do not compare stand apart. Throws a `NothingToDrawError` where no report has a value.
 */
export function proportionPanels(
  measures: DataFrame,
  { panels, ...titles }: ProportionPanelsParts,
  options: DrawOptions,
): Chart {
  const words = wordsIn(WORDS, options.lang);
  const all = selectMeasures(measures, panels, options);
  const { selected, sectionOf } = formSections(all, options, panels.length);
  const axis = reportAxis(selected.rows, options, sectionOf);
  const points = selected.rows.map((row) => ({
    ...proportionDot(row, axis.labels.get(row.report)!),
    measure: row.measure,
  }));
  const keys = panels.filter(({ measure }) => points.some((point) => point.measure === measure))
    .map(({ measure, heading }) => ({ id: measure, heading }));
  const gap = 24 + Math.max(...points.map(({ cases }) => roughWidth(cases, TEXT.label)));
  const layout = { field: "measure", narrowest: NARROWEST, gap, sectionOf };
  const layers: LayersOf = (panel) => layersOf(points, panel, options);
  return figureChart({
    ...titles,
    alt: (title) => words.alt(title, selected.reports.length, keys.map(({ heading }) => heading)),
    ...measureCaption(selected, { notes: [words.note], sign: CODED_SIGN }, options),
    numbers: points,
    view: reportPanels(points, keys, axis, layout, layers, options),
  }, options);
}

function layersOf(
  points: readonly ProportionDot[],
  { y, isFoot, width }: Parameters<LayersOf>[0],
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

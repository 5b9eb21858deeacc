import { oneLine } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { NUMBERS } from "./figure_chart.ts";
import {
  GAP,
  panelHeading,
  type PanelLayout,
  panelLayout,
  panelRows,
  withoutLabels,
} from "./panel_rows.ts";
import { type ListAxis, listAxis, type ReportAxis } from "./report_axis.ts";
import { chartWidth } from "./theme.ts";

/** What each report has a line for: its id in the points, and its heading. */
export interface PanelKey {
  readonly id: string;
  readonly heading: string;
}

/** A point of a report: its label is one of the axis. */
export interface PanelPoint {
  readonly report: string;
  readonly label: string;
}

/** How panels are laid out. */
export interface PanelOptions {
  /** The field of the points that holds the id of a key. */
  readonly field: string;
  /** The narrowest panel, and pixels beside each. */
  readonly narrowest: number;
  readonly gap?: number;
  /** The heading above the first report of a section. */
  readonly sectionOf?: ((report: string) => string) | undefined;
}

/** The layers of one panel, `width` pixels wide; at the foot of its column it has an axis. */
export type LayersOf = (
  panel: { readonly y: object; readonly width: number; readonly isFoot: boolean },
) => readonly object[];

/** The field of what a panel of one report lists. */
const LINE = "line";

/** About the pixels of a heading, and between panels below each other. */
const HEADING = 35;

/**
 * Panels side by side, one for each key, in which reports are below each other. Where only one panel
 * has room beside the names of the reports, and names take more lines than headings, there is one for
 * each report instead, in which the keys are below each other, so that each name is printed once.
 */
export function reportPanels(
  points: readonly PanelPoint[],
  keys: readonly PanelKey[],
  axis: ReportAxis,
  { field, narrowest, gap = GAP, sectionOf = () => "" }: PanelOptions,
  layersOf: LayersOf,
  options: DrawOptions,
): Record<string, unknown> {
  const layout = panelLayout(keys.length, { left: axis.left, narrowest, gap }, options);
  const lines = keys.map(({ heading }) => ({ label: heading }));
  const list = listAxis(lines, options, { field: LINE, lines: 2 });
  const reports = [...new Map(points.map((point) => [point.report, point])).values()];
  const height = (panels: number, own: number, step: number) => panels * (HEADING + own * step);
  const [byKey, byReport] = [
    height(keys.length, reports.length, axis.step),
    height(reports.length, keys.length, list.step),
  ];
  if (layout.perRow > 1 || byKey <= byReport) {
    const headed = ({ heading }: PanelKey) => panelHeading(heading, layout.width, gap);
    const panels = keys.map((key) => ({ title: headed(key), transform: [equal(field, key.id)] }));
    return rowsOf(panels, { ...layout, y: axis.y, step: axis.step }, layersOf);
  }
  const labels = Object.fromEntries(keys.map(({ id, heading }) => [id, oneLine(heading)]));
  const line = { calculate: `${JSON.stringify(labels)}[datum["${field}"]]`, as: LINE };
  const panels = reports.map(({ report, label }, index) => {
    const section = sectionOf(report);
    const isNew = section !== "" && section !== sectionOf(reports[index - 1]?.report ?? "");
    const heading = isNew ? `${section}\n${label}` : label;
    const title = panelHeading(heading, chartWidth(options), 0, "bounds");
    return { title, transform: [equal("label", oneLine(label)), line] };
  });
  return rowsOf(panels, { ...list, perRow: 1, width: list.width - gap, gap }, layersOf);
}

function rowsOf(
  panels: readonly { readonly title: object; readonly transform: readonly object[] }[],
  { y, step, width, ...layout }: PanelLayout & Pick<ListAxis, "y" | "step">,
  layersOf: LayersOf,
): Record<string, unknown> {
  return panelRows(panels, layout, (panel, isFirst, isFoot) => ({
    ...panel,
    width,
    height: { step },
    data: NUMBERS,
    layer: layersOf({ y: isFirst ? y : withoutLabels(y), width, isFoot }),
  }));
}

function equal(field: string, value: string): object {
  return { filter: { field, equal: value } };
}

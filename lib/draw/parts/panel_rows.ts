import { type Beside, plotWidth, TEXT, type ThemeOptions } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** Pixels between panels side by side, for the numbers beside their points. */
export const GAP = 56;

/** Pixels between rows of panels. */
const ROW_GAP = 15;

/** What panels leave on screen beyond a single plotting area. */
const ON_SCREEN = 100;

/** The layout of panels. */
export interface PanelLayout {
  /** How many are side by side. */
  readonly perRow: number;
  readonly width: number;
  readonly gap: number;
}

/** As many panels side by side as there is room for right of the labels. */
export function panelLayout(
  panels: number,
  { narrowest, gap = GAP, ...left }: Beside & { narrowest: number; gap?: number },
  options: ThemeOptions,
): PanelLayout {
  const { preset = "screen" } = options;
  const room = plotWidth(options, left) + (preset === "screen" ? ON_SCREEN : 0);
  const fitting = Math.floor(room / (narrowest + gap));
  const perRow = Math.max(1, Math.min(Math.max(panels, 2), fitting));
  return { perRow, width: Math.floor(room / perRow) - gap, gap };
}

/**
 * Panels in rows; `viewOf` learns whether a panel is the first of its row, which has the labels, and
 * whether it is at the foot of its column, which has the numbers of the axis.
 */
export function panelRows<Panel>(
  panels: readonly Panel[],
  { perRow, gap }: Pick<PanelLayout, "perRow" | "gap">,
  viewOf: (panel: Panel, isFirst: boolean, isFoot: boolean) => object,
): Record<string, unknown> {
  const views = panels.map((panel, index) =>
    viewOf(panel, index % perRow === 0, index + perRow >= panels.length)
  );
  const rows = Array.from({ length: Math.ceil(views.length / perRow) }, (_, row) => ({
    spacing: gap,
    // Panels have equal distances, however wide their headings are.
    bounds: "flush",
    hconcat: views.slice(row * perRow, (row + 1) * perRow),
  }));
  return rows.length === 1 ? { ...rows[0] } : { spacing: ROW_GAP, vconcat: rows };
}

/**
 * The heading of a panel of this width, over as many lines as it needs; it begins above the plotting
 * area (`group`) or above its labels (`bounds`).
 */
export function panelHeading(
  label: string,
  width: number,
  gap: number = GAP,
  frame: "group" | "bounds" = "group",
): object {
  return {
    text: wrap(label, width + gap - 10, TEXT.label),
    anchor: "start",
    frame,
    fontSize: TEXT.label,
    fontWeight: "normal",
    lineHeight: 14,
  };
}

/** The heading of a panel of the bodies of one level and kind, of this width. */
export function bodyHeading(
  label: string,
  width: number,
  frame: "group" | "bounds",
  offset: number,
) {
  return {
    text: wrap(label, width, TEXT.axis),
    ...{ anchor: "start", frame, fontSize: TEXT.axis, fontWeight: "normal", offset },
  };
}

/** An axis whose labels another panel already has. */
export function withoutLabels(encoding: object): object {
  const { axis = {} } = encoding as { readonly axis?: object };
  return { ...encoding, axis: { ...axis, labels: false, ticks: false, domain: false } };
}

import { bandsAcross, bandsBelow, numbersAxis, type OwnAxis, uprightTitle } from "./own_axes.ts";
import { NARROWEST, PANEL_GAP } from "./fitting_categories.ts";
import { type GroupedBars, groupedBars } from "./grouped_bars.ts";
import { ownColour, ownLayers, ownShape, ownTooltip } from "./own_layers.ts";
import { ownLabels } from "./own_labels.ts";
import type { Channel, OwnKind, OwnOptions } from "./own_options.ts";
import type { OwnColumns } from "./own_column.ts";
import type { OwnRow, OwnRows } from "./own_rows.ts";
import { NUMBERS } from "./figure_chart.ts";
import { panelBreaks } from "./panel_breaks.ts";
import {
  panelHeading,
  type PanelLayout,
  panelLayout,
  panelRows,
  withoutLabels,
} from "./panel_rows.ts";
import { breakLayers, type NumberedBreak } from "./series_breaks.ts";
import { NUMBERS_ROOM, plotHeight, plotWidth, TEXT } from "./theme.ts";
import { roughWidth, wrap } from "./wrap.ts";

/** What a view draws. */
export interface OwnParts extends Pick<OwnRows, "domains"> {
  readonly columns: OwnColumns;
  readonly bands: ReadonlySet<Channel>;
  readonly rows: readonly OwnRow[];
  readonly breaks: readonly NumberedBreak[];
  /** What the title of the chart says already. */
  readonly title: string;
}

/** Pixels of the signs of breaks, and of a label at the end of a line. */
const [SIGNS, END] = [26, 150];

/** The view, its rows, and how many labels had no room. */
export function ownView(kind: OwnKind, parts: OwnParts, options: OwnOptions) {
  const { columns, bands, rows, domains } = parts;
  const place = placeOf(kind, parts, options);
  const axes = axesOf(kind, parts, place, options);
  const isBelow = place.below !== null;
  const grouped = kind === "bar" ? groupedBars(rows, isBelow ? "y" : "x", columns.colour) : null;
  const labels = ownLabels(kind, grouped?.rows ?? rows, { ...axes, ...place, isBelow });
  const shared = {
    color: ownColour(kind, columns, rows, domains.colour, options),
    ...grouped === null ? {} : { offset: offsetOf(grouped, isBelow) },
    ...kind === "scatter" || kind === "dots" ? ownShape(columns, domains.colour, options) : {},
    tooltip: ownTooltip(columns, bands),
  };
  const base: PanelBase = {
    width: place.width,
    height: place.below === null ? place.height : heightOf(place.below.step, grouped?.places ?? 0),
    x: axes.x.encoding,
    y: axes.y.encoding,
    layersOf: (own) => ownLayers(kind, { ...shared, ...own }, { rows: labels.rows, isBelow }),
  };
  return {
    numbers: labels.rows.map(({ row: _, ...own }) => own),
    unplaced: labels.unplaced,
    isLog: axes.x.isLog || axes.y.isLog,
    ...place.layout === null
      ? { subtitle: undefined, view: singleView(parts, base) }
      : panelledView(parts, base, place.layout),
  };
}

/** The plotting area: where categories are below each other, its panels, its size. */
function placeOf(kind: OwnKind, { bands, rows, domains }: OwnParts, options: OwnOptions) {
  const below = bands.has("y") ? bandsBelow(domains.y!, options) : null;
  const left = below?.left ?? NUMBERS_ROOM;
  const narrow = { left, narrowest: NARROWEST, gap: PANEL_GAP };
  const layout = domains.facet === undefined
    ? null
    : panelLayout(domains.facet.length, narrow, options);
  const ends = kind === "line" && layout === null ? endsOf(rows) : 0;
  const usual = layout === null ? plotHeight(300, options) : plotHeight(150, options) + 20;
  return {
    ...{ below, layout, ends },
    width: layout?.width ?? plotWidth(options, { left, right: ends }),
    height: below === null ? usual : below.step * domains.y!.length,
  };
}

function axesOf(
  kind: OwnKind,
  { columns, bands, rows, domains }: OwnParts,
  { below, width, height }: ReturnType<typeof placeOf>,
  options: OwnOptions,
): Readonly<Record<"x" | "y", OwnAxis>> {
  const isBar = kind === "bar";
  const room = isBar && columns.label !== undefined ? { room: 0.16 } : {};
  const numbers = (channel: "x" | "y", pixels: number) => {
    const values = rows.map((row) => Number(row[channel]));
    const scaled = { pixels, fromZero: isBar, ...room };
    return numbersAxis(channel, columns[channel], values, scaled, options);
  };
  return {
    x: bands.has("x") ? bandsAcross(columns.x, domains.x!, width) : numbers("x", width),
    y: below === null
      ? numbers("y", height)
      : { encoding: below.y, place: below.place, isLog: false },
  };
}

/** What a single view and panels have: their size, axes and layers. */
interface PanelBase {
  readonly width: number;
  readonly height: number | object;
  readonly x: object;
  readonly y: object;
  readonly layersOf: (axes: { readonly x: object; readonly y: object }) => readonly object[];
}

function singleView(
  { columns, bands, breaks, title }: OwnParts,
  { width, height, layersOf, ...axes }: PanelBase,
) {
  const x = { ...axes.x, title: wrap(columns.x.title, width, TEXT.axis) };
  const above = breaks.length > 0 ? SIGNS : 0;
  const heading = title === columns.y.title ? "" : columns.y.title;
  const y = bands.has("y") ? axes.y : uprightTitle(axes.y, heading, width, above);
  return { width, height, data: NUMBERS, layer: [...breakLayers(breaks), ...layersOf({ x, y })] };
}

function panelledView(
  { columns, bands, rows, domains, breaks, title }: OwnParts,
  { width, height, layersOf, x, y }: PanelBase,
  layout: PanelLayout,
) {
  const signs = panelBreaks(breaks, rows.map((row) => Number(row.x)), width);
  const footed = { ...x, title: wrap(columns.x.title, width, TEXT.axis) };
  const bare = { ...x, title: null };
  const inner = bands.has("x") ? withoutLabels(bare) : bare;
  const heading = breaks.length > 0 ? { offset: 16 } : {};
  const view = panelRows(domains.facet!, layout, (panel, isFirst, isFoot) => ({
    ...{ width, height },
    title: { ...panelHeading(panel, width, layout.gap), ...heading },
    transform: [{ filter: { field: "facet", equal: panel.replaceAll("\n", " ") } }],
    data: NUMBERS,
    layer: [
      ...signs,
      ...layersOf({
        x: isFoot ? footed : inner,
        y: { ...isFirst ? y : withoutLabels(y), title: null },
      }),
    ],
  }));
  const isSaid = bands.has("y") || title === columns.y.title;
  return { subtitle: isSaid ? undefined : columns.y.title, view };
}

/** Pixels of a bar beside others, and between groups of them. */
const [THIN, BETWEEN] = [9, 8];

/** Of a list; groups of bars beside each other need more room. */
function heightOf(step: number, group: number): object {
  return { step: Math.max(step, THIN * group + BETWEEN), for: "position" };
}

/** The places of bars within their group. */
function offsetOf({ places }: GroupedBars, isBelow: boolean): object {
  const scale = { domain: Array.from({ length: places }, (_, place) => place) };
  return {
    [isBelow ? "yOffset" : "xOffset"]: { field: "place", type: "nominal", sort: null, scale },
  };
}

/** Room for the labels right of lines. */
function endsOf(rows: readonly OwnRow[]): number {
  const widths = rows.map(({ label }) => roughWidth(String(label ?? ""), TEXT.label));
  const widest = Math.max(...widths);
  return widest === 0 ? 0 : Math.min(END, widest) + 8;
}

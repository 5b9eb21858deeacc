import { bandsAcross, bandsBelow, numbersAxis, type OwnAxis, uprightTitle } from "./own_axes.ts";
import { NARROWEST, PANEL_GAP } from "./fitting_categories.ts";
import { ownColour, ownLayers, ownShape, ownTooltip } from "./own_layers.ts";
import { ownLabels } from "./own_labels.ts";
import type { Channel, OwnKind, OwnOptions } from "./own_options.ts";
import type { OwnColumns } from "./own_column.ts";
import type { OwnRow, OwnRows } from "./own_rows.ts";
import { NUMBERS } from "./figure_chart.ts";
import { panelBreaks } from "./panel_breaks.ts";
import { panelHeading, panelLayout, panelRows, withoutLabels } from "./panel_rows.ts";
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
  const { columns, bands, rows, domains, breaks } = parts;
  const below = bands.has("y") ? bandsBelow(domains.y!, options) : null;
  const left = below?.left ?? NUMBERS_ROOM;
  const panels = domains.facet ?? null;
  const ends = kind === "line" && panels === null ? endsOf(rows) : 0;
  const layout = panels === null
    ? null
    : panelLayout(panels.length, { left, narrowest: NARROWEST, gap: PANEL_GAP }, options);
  const width = layout?.width ?? plotWidth(options, { left, right: ends });
  const usual = panels === null ? plotHeight(300, options) : plotHeight(150, options) + 20;
  const height = below === null ? usual : below.step * domains.y!.length;
  const isBar = kind === "bar";
  const values = (channel: "x" | "y") => rows.map((row) => Number(row[channel]));
  const room = isBar && columns.label !== undefined ? 0.16 : undefined;
  const axis = (channel: "x" | "y", pixels: number) =>
    numbersAxis(channel, columns[channel], values(channel), {
      ...{ pixels, fromZero: isBar },
      ...room === undefined ? {} : { room },
    }, options);
  const x: OwnAxis = bands.has("x") ? bandsAcross(columns.x, domains.x!, width) : axis("x", width);
  const y: OwnAxis = below === null
    ? axis("y", usual)
    : { encoding: below.y, place: below.place, isLog: false };
  const numbers = ownLabels(kind, rows, { x, y, isBelow: below !== null, width, height, ends });
  const offset: { offset?: object } = isBar ? offsetOf(parts, below !== null) : {};
  const color = ownColour(kind, columns, rows, domains.colour, options);
  const shared = {
    color,
    ...offset,
    ...kind === "scatter" || kind === "dots" ? ownShape(columns, domains.colour, options) : {},
    tooltip: ownTooltip(columns, bands),
  };
  const titled = (encoding: object, isShown: boolean) => ({
    ...encoding,
    title: isShown ? wrap(columns.x.title, width, TEXT.axis) : null,
  });
  const layers = (own: { x: object; y: object }, within: readonly object[]) => [
    ...within,
    ...ownLayers(kind, { ...shared, ...own }, { rows: numbers.rows, isBelow: below !== null }),
  ];
  const size = {
    width,
    height: below === null
      ? usual
      : heightOf(below.step, offset.offset === undefined ? 0 : domains.colour!.length),
  };
  const result = {
    numbers: numbers.rows.map(({ row: _, ...own }) => own),
    unplaced: numbers.unplaced,
    isLog: x.isLog || y.isLog,
  };
  if (panels === null || layout === null) {
    const isTitle = parts.title === columns.y.title;
    const above = breaks.length > 0 ? SIGNS : 0;
    const yOwn = below === null
      ? uprightTitle(y.encoding, isTitle ? "" : columns.y.title, width, above)
      : y.encoding;
    return {
      ...result,
      subtitle: undefined,
      view: {
        ...size,
        data: NUMBERS,
        layer: layers({ x: titled(x.encoding, true), y: yOwn }, breakLayers(breaks)),
      },
    };
  }
  const years = rows.map((row) => Number(row.x));
  const within = panelBreaks(breaks, years, width);
  const view = panelRows(panels, layout, (panel, isFirst, isFoot) => ({
    ...size,
    title: {
      ...panelHeading(panel, width, layout.gap),
      ...breaks.length > 0 ? { offset: 16 } : {},
    },
    transform: [{ filter: { field: "facet", equal: panel.replaceAll("\n", " ") } }],
    data: NUMBERS,
    layer: layers({
      x: isFoot || !bands.has("x")
        ? titled(x.encoding, isFoot)
        : withoutLabels(titled(x.encoding, false)),
      y: { ...isFirst ? y.encoding : withoutLabels(y.encoding), title: null },
    }, within),
  }));
  return {
    ...result,
    subtitle: below === null && parts.title !== columns.y.title ? columns.y.title : undefined,
    view,
  };
}

/** Pixels of a bar beside others, and between groups of them. */
const [THIN, BETWEEN] = [9, 8];

/** Of a list; groups of bars beside each other need more room. */
function heightOf(step: number, group: number): object {
  return { step: Math.max(step, THIN * group + BETWEEN), for: "position" };
}

/** Room for the labels right of lines. */
function endsOf(rows: readonly OwnRow[]): number {
  const widths = rows.map(({ label }) => roughWidth(String(label ?? ""), TEXT.label));
  const widest = Math.max(...widths);
  return widest === 0 ? 0 : Math.min(END, widest) + 8;
}

/** Several bars of one category stand beside each other: stacked, they would be added up. */
function offsetOf({ rows, domains }: OwnParts, isBelow: boolean): { offset?: object } {
  const band = isBelow ? "y" : "x";
  const bars = new Set(rows.map((row) => JSON.stringify([row[band], row.facet])));
  if (domains.colour === undefined || bars.size === rows.length) return {};
  const scale = { domain: domains.colour };
  const field = { field: "colour", type: "nominal", sort: null, scale };
  return { offset: { [isBelow ? "yOffset" : "xOffset"]: field } };
}

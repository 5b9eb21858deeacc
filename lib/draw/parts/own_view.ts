import { bandsAcross, bandsBelow, numbersAxis, type OwnAxis, uprightTitle } from "./own_axes.ts";
import { ownColour, ownLayers, ownShape, ownTooltip } from "./own_layers.ts";
import { ownLabels } from "./own_labels.ts";
import type { Channel, OwnKind, OwnOptions } from "./own_options.ts";
import type { OwnColumns, OwnRow, OwnRows } from "./own_rows.ts";
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
}

/** Pixels of a panel between others, of the signs of breaks, and of a label at the end of a line. */
const [NARROWEST, SIGNS, END] = [130, 26, 150];

/** The view, its rows, and how many labels had no room. */
export function ownView(kind: OwnKind, parts: OwnParts, options: OwnOptions) {
  const { columns, bands, rows, domains, breaks } = parts;
  const below = bands.has("y") ? bandsBelow(domains.y!, options) : null;
  const left = below?.left ?? NUMBERS_ROOM;
  const panels = domains.facet ?? null;
  const ends = kind === "line" && panels === null ? endsOf(rows) : 0;
  const layout = panels === null
    ? null
    : panelLayout(panels.length, { left, narrowest: NARROWEST, gap: 24 }, options);
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
  const x: OwnAxis = bands.has("x") ? bandsAcross("x", domains.x!, width) : axis("x", width);
  const y: OwnAxis = below === null
    ? axis("y", usual)
    : { encoding: below.y, place: below.place, isLog: false };
  const numbers = ownLabels(kind, rows, { x, y, isBelow: below !== null, width, height, ends });
  const color = ownColour(kind, columns, rows, domains.colour, options);
  const shared = {
    color,
    ...isBar ? offsetOf(parts, below !== null) : {},
    ...kind === "scatter" || kind === "dots" ? ownShapeOf(columns, domains.colour, options) : {},
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
  const size = { width, height: below === null ? usual : { step: below.step } };
  const result = {
    numbers: numbers.rows.map(({ row: _, ...own }) => own),
    unplaced: numbers.unplaced,
    isLog: x.isLog || y.isLog,
  };
  if (panels === null || layout === null) {
    const above = breaks.length > 0 ? SIGNS : 0;
    const yOwn = below === null
      ? uprightTitle(y.encoding, columns.y.title, width, above)
      : y.encoding;
    return {
      ...result,
      subtitle: undefined,
      view: {
        ...size,
        layer: layers({ x: titled(x.encoding, true), y: yOwn }, breakLayers(breaks)),
      },
    };
  }
  const years = rows.map((row) => Number(row.x));
  const within = panelBreaks(breaks, {
    first: Math.min(...years),
    last: Math.max(...years),
    width,
  });
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
  return { ...result, subtitle: below === null ? columns.y.title : undefined, view };
}

/** Room for the labels right of lines. */
function endsOf(rows: readonly OwnRow[]): number {
  const widths = rows.map(({ label }) => roughWidth(String(label ?? ""), TEXT.label));
  const widest = Math.max(...widths);
  return widest === 0 ? 0 : Math.min(END, widest) + 8;
}

/** Several bars of one category stand beside each other: stacked, they would be added up. */
function offsetOf({ columns, bands, domains }: OwnParts, isBelow: boolean): { offset?: object } {
  const { colour } = columns;
  const [band] = bands;
  if (colour === undefined || domains.colour === undefined) return {};
  if (colour.name === columns[band!]?.name) return {};
  const scale = { domain: domains.colour };
  const field = { field: "colour", type: "nominal", sort: null, scale };
  return { offset: { [isBelow ? "yOffset" : "xOffset"]: field } };
}

function ownShapeOf(
  columns: OwnColumns,
  domain: readonly string[] | undefined,
  options: OwnOptions,
) {
  const { colour, x, y } = columns;
  const isLegend = colour !== undefined && ![x.name, y.name].includes(colour.name);
  return { shape: ownShape(domain, isLegend, options) };
}

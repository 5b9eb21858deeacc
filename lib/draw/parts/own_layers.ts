import { extent, oneLine } from "@/model/mod.ts";
import { colours, inPaletteOrder, shapes } from "./colour_scale.ts";
import type { OwnColumn, OwnColumns } from "./own_column.ts";
import { type Channel, CHANNELS, type OwnKind, type OwnOptions } from "./own_options.ts";
import type { OwnRow } from "./own_rows.ts";
import { APART, type Side } from "./placed_labels.ts";
import { INK, PALETTE, REST, TEXT } from "./theme.ts";
import type { NumberKind } from "./value_scale.ts";

/** What all layers of a panel have: places, colours, and the channel of categories of bars. */
export interface OwnEncoding {
  readonly x: object;
  readonly y: object;
  readonly color: object;
  /** Of groups of bars, a place within their band. */
  readonly offset?: object;
  readonly shape?: object;
  readonly tooltip: readonly object[];
}

/** The layers of marks and labels of one kind of charts. */
export function ownLayers(
  kind: OwnKind,
  { offset = {}, shape, ...encoding }: OwnEncoding,
  { rows, isBelow }: { readonly rows: readonly OwnRow[]; readonly isBelow: boolean },
): object[] {
  const isMany = rows.length > 300;
  // Each mark has a text for people who cannot see it, which makes files of many marks twice as large.
  const marked = (mark: object, own: object = {}) => ({
    mark: { ...mark, ...isMany ? { aria: false } : {} },
    encoding: { ...encoding, ...own },
  });
  const point = { type: "point", filled: true, size: isMany ? 14 : 40, opacity: isMany ? 0.6 : 1 };
  const { x, y } = encoding;
  switch (kind) {
    case "scatter":
    case "dots":
      return [marked(point, shape === undefined ? {} : { shape }), ...besidePoints(rows, { x, y })];
    case "line":
      return [
        marked({ type: "line", strokeWidth: isMany ? 0.7 : 1.5 }, { detail: { field: "run" } }),
        marked({ ...point, size: isMany ? 8 : 26 }),
        ...besidePoints(rows, { x, y }),
      ];
    case "bar":
      return [
        marked({ type: "bar", ...THIN[isBelow ? "y" : "x"] }, offset),
        ...atEnd(rows, { x, y, ...offset }, isBelow),
      ];
    case "heat":
      return [
        marked({ type: "rect", stroke: "white", strokeWidth: 1 }),
        ...labelled(rows, { align: "center", baseline: "middle" }, { x, y }),
      ];
  }
}

/** Bars leave a fifth of their band free. */
const THIN = { x: { width: { band: 0.8 } }, y: { height: { band: 0.8 } } } as const;

function besidePoints(rows: readonly OwnRow[], place: object): object[] {
  const marks: Readonly<Record<Side, object>> = {
    right: { align: "left", baseline: "middle", dx: APART },
    left: { align: "right", baseline: "middle", dx: -APART },
    above: { align: "center", baseline: "bottom", dy: -APART },
  };
  const sides = new Set(rows.map(({ side }) => side));
  return Object.entries(marks).filter(([side]) => sides.has(side as Side)).map(([side, mark]) => ({
    ...text(mark, place),
    transform: [{ filter: { field: "side", equal: side } }],
  }));
}

function atEnd(rows: readonly OwnRow[], place: object, isBelow: boolean): object[] {
  const mark = isBelow
    ? { align: "left", baseline: "middle", dx: 4 }
    : { align: "center", baseline: "bottom", dy: -4 };
  return labelled(rows, mark, place);
}

function labelled(rows: readonly OwnRow[], mark: object, place: object): object[] {
  if (!rows.some(({ label }) => label !== undefined)) return [];
  return [{ ...text(mark, place), transform: [{ filter: "isValid(datum.label)" }] }];
}

function text(mark: object, place: object): object {
  return {
    mark: { type: "text", fontSize: TEXT.label, color: INK, ...mark },
    encoding: { ...place, text: { field: "label" } },
  };
}

/** From pale to dark: letters can be read on the first, points can be seen in the second. */
const RAMPS = { area: ["#E6F4F1", "#45A898"], point: ["#9CCFC4", "#332288"] } as const;

/** The colours of the marks: one, those of categories, or those of numbers. */
export function ownColour(
  kind: OwnKind,
  { colour, x, y }: OwnColumns,
  rows: readonly OwnRow[],
  domain: readonly string[] | undefined,
  options: OwnOptions,
): object {
  if (colour === undefined) return { value: PALETTE[0] };
  if (domain !== undefined) {
    const encoding = colours("colour", colour.title, entriesOf(colour, domain), options);
    return isTitled({ colour, x, y }) ? encoding : { ...encoding, legend: null };
  }
  const values = rows.map((row) => row.colour).filter((value) => typeof value === "number");
  const [low, high] = extent(values);
  const start = kind === "heat" ? Math.min(0, low) : low;
  return {
    field: "colour",
    type: "quantitative",
    title: colour.title,
    scale: {
      domain: [start, high === start ? start + 1 : high],
      range: RAMPS[kind === "heat" ? "area" : "point"],
      nice: false,
    },
    legend: {
      gradientLength: 180,
      gradientThickness: 10,
      values: marksOf(start, high, colour.numbers),
      format: FORMATS[colour.numbers],
    },
  };
}

/** Whether colours need a legend: an axis has the same names. */
function isTitled({ colour, x, y }: OwnColumns): boolean {
  return ![x.name, y.name].includes(colour!.name);
}

/** The ends of a ramp and its middle; of whole numbers each once. */
function marksOf(low: number, high: number, kind: NumberKind): number[] {
  const middle = (low + high) / 2;
  return [
    ...new Set([low, kind === "number" || kind === "share" ? middle : Math.round(middle), high]),
  ];
}

/** What the codebook lists has the same colour in every chart, as levels. */
function entriesOf({ known, printed }: OwnColumn, domain: readonly string[]) {
  const isListed = known.length <= PALETTE.length && domain.some((label) => known.includes(label));
  const places = isListed ? known : domain.filter((label) => label !== printed(null));
  const listed = inPaletteOrder(places.slice(0, PALETTE.length));
  return domain.map((label) =>
    listed.find((entry) => entry.label === label) ?? { label, colour: REST.point }
  );
}

/** Colours and shapes are of the same categories: points can be distinguished in grey. */
export function ownShape(
  { colour, x, y }: OwnColumns,
  domain: readonly string[] | undefined,
  options: OwnOptions,
): object {
  if (colour === undefined || domain === undefined) return {};
  const shape = shapes("colour", colour.title, inPaletteOrder(domain), options);
  return { shape: isTitled({ colour, x, y }) ? shape : { ...shape, legend: null } };
}

/** How numbers are printed in tooltips and legends. */
const FORMATS: Readonly<Record<NumberKind, string>> = {
  year: "d",
  share: ".1~%",
  count: ",d",
  number: ",.4~r",
};

/** The tooltip: each column once. */
export function ownTooltip(columns: OwnColumns, bands: ReadonlySet<Channel>): object[] {
  const seen = new Set<string>();
  return CHANNELS.flatMap((channel) => {
    const column = columns[channel];
    if (column === undefined || seen.has(column.name)) return [];
    seen.add(column.name);
    const isNumber = column.isNumber && !bands.has(channel) &&
      channel !== "facet" && channel !== "label";
    const type = isNumber
      ? { type: "quantitative", format: FORMATS[column.numbers] }
      : { type: "nominal" };
    return [{ field: channel, title: oneLine(column.title), ...type }];
  });
}

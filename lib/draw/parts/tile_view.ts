import type { Tile } from "@/codebook/mod.ts";
import { type Language, wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { NUMBERS } from "./figure_chart.ts";
import { chartWidth, FAINT, INK, TEXT } from "./theme.ts";
import type { TileValue } from "./tile_values.ts";
import { count, tooltip } from "./tooltip.ts";
import { logTicks } from "./value_scale.ts";
import { roughWidth } from "./wrap.ts";

/** How the values of tiles are printed and coloured. */
export interface TileStyle {
  /** Whether a tile is of one report; else it has the number of reports. */
  readonly isOwn: boolean;
  readonly isLog: boolean;
  readonly unit: "share" | "count" | "ratio";
  readonly printed: (value: number) => string;
}

/** Pixels of a line in a tile, around its lines, and of a tile's width on screen at most. */
const [LINE, AROUND, WIDEST] = [12, 6, 68];

/** What a tile takes of its place. */
const FULL = 0.94;

/** Pixels of the legend's ramp. */
const GRADIENT = 180;

/** From pale to dark; black letters have a contrast of 4.5 : 1 or more on all of it. */
const RAMP = ["#E6F4F1", "#45A898"] as const;

/** Squares on a grid with name and value, and the rows that they show. */
export function tileView(
  values: readonly TileValue[],
  style: TileStyle,
  options: DrawOptions,
) {
  const { lang } = options;
  const columns = Math.max(...values.map(({ tile }) => tile.column));
  const rows = Math.max(...values.map(({ tile }) => tile.row));
  const room = Math.floor(chartWidth(options) / columns);
  const step = (options.preset ?? "screen") === "screen" ? Math.min(WIDEST, room) : room;
  const tiles = values.map((value) => tileOf(value, style, lang, FULL * step));
  const lines = Math.max(...tiles.map(({ lines }) => lines.length));
  const numbers = tiles.map(({ lines: own, ...tile }) => ({
    ...tile,
    ...Object.fromEntries(own.map((line, index) => [`line${index}`, line])),
  }));
  const height = (LINE * lines + AROUND) * rows;
  const place = { x: band("column", columns), y: band("row", rows) };
  const texts = Array.from({ length: lines }, (_, index) => ({
    data: NUMBERS,
    transform: [{ filter: `isValid(datum.line${index})` }],
    mark: {
      type: "text",
      dy: LINE * (index - (lines - 1) / 2),
      fontSize: TEXT.label - 1,
      color: INK,
    },
    encoding: { ...place, text: { field: `line${index}` } },
  }));
  return {
    numbers,
    view: {
      width: columns * step,
      height,
      layer: [...squares(numbers, values, place, style, options), ...texts],
    },
  };
}

function squares(
  numbers: readonly object[],
  values: readonly TileValue[],
  place: object,
  { isLog, unit }: TileStyle,
  { lang }: DrawOptions,
): object[] {
  const largest = Math.max(...values.map(({ value }) => value ?? 0));
  const scale = {
    ...isLog ? { type: "symlog" } : {},
    domain: [0, largest || 1],
    range: RAMP,
    nice: false,
  };
  const colour = { field: "place", type: "quantitative", title: null, scale };
  const format = unit === "share" ? { format: ".0%" } : { labelExpr: "format(datum.value, ',')" };
  const legend = {
    gradientLength: GRADIENT,
    gradientThickness: 10,
    ...isLog ? { values: logTicks(largest, GRADIENT, 40) } : { tickCount: 3 },
    ...format,
  };
  const shown = { tooltip: tooltip(numbers, lang, ["province", "value", "cases", "reports"]) };
  const layer = (filter: string, mark: object, encoding: object = {}, share = FULL) => ({
    data: NUMBERS,
    transform: [{ filter }],
    mark: { type: "rect", width: { band: share }, height: { band: share - 0.04 }, ...mark },
    encoding: { ...place, ...encoding, ...shown },
  });
  // A hollow tile has a white one in it: a coloured outline would be a second legend.
  return [
    layer("!isValid(datum.place)", { fill: "white", stroke: FAINT, strokeDash: [2, 3] }),
    layer("isValid(datum.place)", {}, { color: { ...colour, legend } }),
    layer("datum.few", { fill: "white" }, {}, 0.82),
  ];
}

function tileOf(
  { tile, value, reports, cases, few }: TileValue,
  style: TileStyle,
  lang: Language,
  room: number,
) {
  const n = style.isOwn || reports === 0 ? [] : [`n = ${reports}`];
  const shown = value === null ? "–" : briefly(value, style);
  return {
    province: wordsIn({ zh: tile.labelZh, en: tile.labelEn }, lang),
    ...{ column: tile.column, row: tile.row, few, reports },
    ...value === null ? {} : { place: value, value: style.printed(value) },
    ...cases === null || value === null ? {} : { cases: count(cases) },
    lines: [...namedLines(tile, shown, lang, room), ...n],
  };
}

/** Name and value: of two names as much as there is room for, the letters beside the one or the other. */
function namedLines({ labelZh, short }: Tile, shown: string, lang: Language, room: number) {
  if (lang !== "zh+en") return [wordsIn({ zh: labelZh, en: short }, lang), shown];
  const fits = (text: string) => roughWidth(text, TEXT.label - 1) <= room;
  if (fits(`${labelZh} ${short}`)) return [`${labelZh} ${short}`, shown];
  return [labelZh, fits(`${short} ${shown}`) ? `${short} ${shown}` : shown];
}

/** As short as a tile is narrow. */
function briefly(value: number, { unit, printed }: TileStyle): string {
  if (unit === "share") return `${Math.round(100 * value)}%`;
  return unit === "count" ? count(Math.round(value)) : printed(value);
}

function band(field: "column" | "row", places: number): object {
  return {
    field,
    type: "ordinal",
    axis: null,
    scale: { domain: Array.from({ length: places }, (_, index) => index + 1), padding: 0 },
  };
}

import { type Language, oneOf, type Preset, PRESETS } from "@/model/mod.ts";

/** The shape of letters. */
export type Typeface = "sans" | "serif";

/** The part of a chart's options that the theme depends on. */
export interface ThemeOptions {
  /**
   * Default: `screen`. Print at 8.5 cm (`journal-1col`), 17.5 cm (`journal-2col`), 28 cm (`slide`).
   */
  readonly preset?: Preset | undefined;
  /**
   * Default: `serif` for journals, `sans` for all else, which has some rare characters that `serif`
   * shows as `〓`.
   */
  readonly typeface?: Typeface | undefined;
}

/**
 * One family first, then what machines without it have. Exports are drawn with the first by
 * `render/`; a browser takes the first that it finds.
 */
const FONTS: Readonly<Record<Typeface, string>> = {
  sans:
    "Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif",
  serif: "Noto Serif SC, Noto Serif CJK SC, Source Han Serif SC, Songti SC, SimSun, serif",
};

/**
 * Charts for print are laid out `width` pixels wide, labels included, and printed `centimetres`
 * wide. Text has the same sizes in pixels everywhere ({@linkcode TEXT}), so that the width sets the
 * size in print: the smallest is 6.6 pt in one column, 7 pt in two, 14 pt on a slide.
 */
const PRINTS = {
  "slide": { width: 624, centimetres: 28, typeface: "sans" },
  "journal-1col": { width: 401, centimetres: 8.5, typeface: "serif" },
  "journal-2col": { width: 780, centimetres: 17.5, typeface: "serif" },
} as const;

/** Pixels around a chart. */
const PADDING = 8;

/**
 * Text begins within a pixel, pictures end with whole ones: what a line that is full may take more.
 */
const EDGE = 1;

/** On screen, the width of a chart, of a plotting area, and of one that has values at its right. */
const SCREEN = { chart: 620, plain: 560, withValues: 440 } as const;

/** Pixels that the title, ticks and gaps of an axis take besides its labels. */
const AXIS = 24;

/** Pixels that the numbers of a vertical axis take. */
export const NUMBERS_ROOM = 50;

/** Fewer cases, or fewer reports, than this are drawn hollow or one by one, and never as a band. */
export const SMALL_N = 5;

/** Pixels that labels at the left of a plotting area take, and values at its right. */
export interface Beside {
  readonly left?: number;
  readonly right?: number;
}

/**
 * Width of a plotting area: fixed on screen, in print what labels and values beside it leave; where
 * they are not named, it has the numbers of a vertical axis.
 */
export function plotWidth(
  { preset = "screen" }: ThemeOptions,
  { left = NUMBERS_ROOM, right = 0 }: Beside = {},
): number {
  oneOf(PRESETS, preset, "draw for the preset");
  if (preset === "screen") return right > 0 ? SCREEN.withValues : SCREEN.plain;
  return Math.max(60, Math.floor(PRINTS[preset].width - 2 * PADDING - AXIS - left - right));
}

/**
 * Height of a plotting area that is `usual` pixels high: in one column, where width is scarce, less,
 * and least beside texts of two languages.
 */
export function plotHeight(
  usual: number,
  { preset = "screen", lang }: ThemeOptions & { readonly lang?: Language },
): number {
  if (preset !== "journal-1col") return usual;
  return Math.round((lang === "zh+en" ? 0.34 : 0.5) * usual);
}

/** Width that title, legends and caption may take: all begin at the left edge of the chart. */
export function chartWidth({ preset = "screen" }: ThemeOptions): number {
  oneOf(PRESETS, preset, "draw for the preset");
  return preset === "screen" ? SCREEN.chart : PRINTS[preset].width - 2 * PADDING - EDGE;
}

/** Pixels of one line of a label on screen: English names of bodies can be as long as a caption. */
const SCREEN_LABEL = 320;

/** The widest that labels beside a plotting area may be on one line. */
export function labelRoom({ preset = "screen" }: ThemeOptions): number {
  return preset === "screen" ? SCREEN_LABEL : 0.38 * PRINTS[preset].width;
}

/** What exports must know of a chart: where it goes, and its width in print in centimetres. */
export function printOf(
  { preset = "screen" }: ThemeOptions,
): { readonly preset: Preset; readonly centimetres?: number } {
  return preset === "screen" ? { preset } : { preset, centimetres: PRINTS[preset].centimetres };
}

/**
 * Colours in order of use. They can be distinguished with each common colour blindness, and in
 * grey: each is at least 9 L* lighter than the one before.
 */
export const PALETTE = [
  "#332288",
  "#882255",
  "#117733",
  "#CC6677",
  "#55B8A7",
  "#DDCC77",
] as const;

/** Areas and points without a name: not stated, the rest. */
export const REST = { area: "#E9E9E9", point: "#9A9A9A" } as const;

export const INK = "#222222";
export const FAINT = "#767676";

/** Sizes of text in pixels. */
export const TEXT = { title: 15, axis: 12, label: 11, caption: 11 } as const;

/** The `config` of a chart: the same in all, but for the font. */
export function configOf({ preset = "screen", typeface }: ThemeOptions): object {
  const usual = preset === "screen" ? "sans" : PRINTS[preset].typeface;
  return { font: FONTS[typeface ?? usual], ...CONFIG };
}

/** A limit of 0 means that no text is ever cut. */
const CONFIG = {
  background: "white",
  padding: PADDING,
  view: { stroke: null },
  axis: {
    labelLimit: 0,
    titleLimit: 0,
    labelFontSize: TEXT.label,
    titleFontSize: TEXT.axis,
    titleFontWeight: "normal",
    labelColor: INK,
    titleColor: INK,
    titlePadding: 8,
    labelPadding: 5,
    domainColor: FAINT,
    tickColor: FAINT,
    gridColor: "#E4E4E4",
  },
  legend: {
    orient: "top",
    layout: { top: { anchor: "start", frame: "bounds", direction: "vertical", margin: 8 } },
    offset: 10,
    titleLimit: 0,
    labelLimit: 0,
    symbolLimit: 0,
    labelFontSize: TEXT.label,
    titleFontSize: TEXT.label,
    titleFontWeight: "normal",
    labelColor: INK,
    titleColor: INK,
    symbolSize: 80,
    rowPadding: 2,
    columnPadding: 16,
  },
  title: { limit: 0, color: INK },
} as const;

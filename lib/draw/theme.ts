/**
 * One family first, then what machines without it have. Exports are drawn with the first by `render/`;
 * a browser takes the first that it finds.
 */
const FONT =
  "Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif";

/** Width of the plotting area in pixels: with labels, about the text width of a journal page. */
export const WIDTH = 560;

/**
 * Colours in order of use. They are told apart with each common colour blindness, and in grey: each is
 * at least 9 L* lighter than the one before.
 */
export const PALETTE: readonly string[] = [
  "#332288",
  "#882255",
  "#117733",
  "#CC6677",
  "#55B8A7",
  "#DDCC77",
];

/** Areas and points of what has no name of its own: not told, the rest. */
export const REST = { area: "#E9E9E9", point: "#9A9A9A" } as const;

export const INK = "#222222";
export const FAINT = "#767676";

/** Sizes of text in pixels. */
export const TEXT = { title: 15, axis: 12, label: 11, caption: 11 } as const;

/** The `config` of every chart. A limit of 0 means that no text is ever cut. */
export const CONFIG = {
  font: FONT,
  background: "white",
  padding: 8,
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
    layout: { top: { anchor: "start", direction: "vertical", margin: 8 } },
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

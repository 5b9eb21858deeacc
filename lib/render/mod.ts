/**
 * Charts made visible: SVG by Vega, PNG by resvg, text measured and set in one font from npm. The
 * only door of Vega, resvg and the fonts.
 *
 * @module
 */
export { type TextStyle, textWidth } from "./text_width.ts";
export { type Png, toPng } from "./to_png.ts";
export { toSvg } from "./to_svg.ts";

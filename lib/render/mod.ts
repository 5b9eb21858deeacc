/**
 * Charts made visible: SVG by Vega, PNG by resvg, PDF by pdfkit, text measured and set in fonts from npm.
 * The only door of Vega, resvg, pdfkit and the fonts.
 *
 * @module
 */
export { svgSize } from "./svg_size.ts";
export { type TextStyle, textWidth } from "./text_width.ts";
export { type PdfOptions, toPdf } from "./to_pdf.ts";
export { type Png, toPng } from "./to_png.ts";
export { toSvg } from "./to_svg.ts";
export { versions } from "./versions.ts";

/**
 * Charts made visible: SVG by Vega, PNG by resvg, PDF by pdfkit, text measured and set in fonts
 * from npm. The only door to Vega, resvg, pdfkit and the fonts; each is loaded when the first chart
 * needs it, because most programs, and most cells of a notebook, draw none.
 *
 * @module
 */
export { svgSize } from "./svg_size.ts";
export { type PdfOptions, toPdf } from "./to_pdf.ts";
export { type Png, toPng } from "./to_png.ts";
export { toSvg } from "./to_svg.ts";
export { versions } from "./versions.ts";

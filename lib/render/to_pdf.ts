import { bufferOf } from "./_buffer_of.ts";
import { checkGlyphs } from "./_check_glyphs.ts";
import { cutFonts } from "./_cut_fonts.ts";
import { kept } from "./_kept.ts";
import { svgSize } from "./svg_size.ts";

/** What a PDF says about itself. */
export interface PdfOptions {
  /** Points (1/72 inch) for each unit of the SVG. */
  readonly scale: number;
  readonly title: string;
  readonly subject: string;
}

/**
 * Sets an SVG as a PDF of one page of its size: vectors, text as text, the font embedded with the
 * characters in use. The same SVG gives the same bytes, dated 1970.
 *
 * Throws a `RangeError` where the SVG shows a character that the font has no glyph for, and an
 * `Error` for what cannot be set.
 *
 * @example
 * ```ts
 * import { toPdf } from "@/render/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><text y="15">公开</text></svg>`;
 * const bytes = await toPdf(svg, { scale: 1, title: "公开", subject: "" });
 * assertEquals(new TextDecoder().decode(bytes.slice(0, 5)), "%PDF-");
 * ```
 */
export function toPdf(svg: string, options: PdfOptions): Promise<Uint8Array> {
  const { scale, title, subject } = options;
  return kept(["pdf", svg, scale, title, subject], () => set(svg, options));
}

async function set(svg: string, { scale, title, subject }: PdfOptions): Promise<Uint8Array> {
  await checkGlyphs(svg);
  const { regular, bold } = await cutFonts(svg);
  const [{ default: PDFDocument }, { default: SVGtoPDF }] = await Promise.all([
    import("pdfkit"),
    import("svg-to-pdfkit"),
  ]);
  const size = svgSize(svg);
  const [width, height] = [size.width * scale, size.height * scale];
  const pdf = new PDFDocument({
    size: [width, height],
    margin: 0,
    // Without a first font, pdfkit would name one of those that every reader has.
    font: null as unknown as string,
    info: { Title: title, Subject: subject, CreationDate: new Date(0) },
    displayTitle: true,
  });
  pdf.registerFont("regular", bufferOf(regular));
  pdf.registerFont("bold", bufferOf(bold));
  pdf.scale(scale);
  SVGtoPDF(pdf, svg, 0, 0, {
    assumePt: true,
    fontCallback: (_family: string, isBold: boolean) => isBold ? "bold" : "regular",
    warningCallback: (message: string) => {
      throw new Error(`Cannot set chart as PDF: ${message}`);
    },
  });
  return await bytesOf(pdf);
}

async function bytesOf(pdf: AsyncIterable<Uint8Array> & { end(): void }): Promise<Uint8Array> {
  pdf.end();
  const chunks = await Array.fromAsync(pdf);
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

import { Buffer } from "node:buffer";
import PDFDocument from "pdfkit";
import { sansFile } from "@/render/_sans.ts";

/** What the tests use of pdfkit, which brings no types. */
export interface Page {
  readonly page: { readonly dictionary: { readonly data: Record<string, unknown> } };
  addPage(): Page;
  fontSize(size: number): Page;
  text(text: string, x: number, y: number, options?: Readonly<Record<string, unknown>>): Page;
  widthOfString(text: string): number;
  moveTo(x: number, y: number): Page;
  lineTo(x: number, y: number): Page;
  rect(x: number, y: number, width: number, height: number): Page;
  lineWidth(width: number): Page;
  stroke(colour?: string): Page;
  fill(colour: string): Page;
  fillColor(colour: string): Page;
  fillOpacity(share: number): Page;
  clip(): Page;
  save(): Page;
  restore(): Page;
  image(file: Uint8Array, x: number, y: number, options: Readonly<Record<string, unknown>>): Page;
  addContent(operators: string): Page;
}

/** Makes a PDF of A4 pages (595 × 842 points), in Noto Sans of ten points unless told otherwise. */
export function makePdf(
  draw: (page: Page) => void,
  options: Readonly<Record<string, unknown>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PDFDocument({ size: "A4", margin: 0, compress: false, ...options });
  const chunks: Buffer[] = [];
  const { promise, resolve } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  file.on("data", (chunk: Buffer) => chunks.push(chunk));
  file.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
  file.font(Buffer.from(sansFile(400))).fontSize(10);
  draw(file);
  file.end();
  return promise;
}

/** A cell to draw: its text, and how many rows and columns it covers. */
export type Drawn = string | readonly [text: string, rowSpan: number, columnSpan: number];

export interface Lattice {
  readonly x: number;
  readonly y: number;
  /** Widths of the columns. */
  readonly widths: readonly number[];
  readonly rowHeight?: number;
  /** Draws the side of a cell; by default a line. */
  readonly side?: (
    page: Page,
    from: readonly [number, number],
    to: readonly [number, number],
  ) => void;
}

/** Draws the rows of a table; a place that a cell from above or from the left covers is `null`. */
export function drawTable(
  page: Page,
  { x, y, widths, rowHeight = 20, side = line }: Lattice,
  rows: readonly (readonly (Drawn | null)[])[],
): void {
  const xs = widths.reduce((all, width) => [...all, all.at(-1)! + width], [x]);
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const [text, rowSpan, columnSpan] = typeof cell === "string" ? [cell, 1, 1] : cell;
      const [left, right] = [xs[column]!, xs[column + columnSpan]!];
      const [top, bottom] = [y + row * rowHeight, y + (row + rowSpan) * rowHeight];
      side(page, [left, top], [right, top]);
      side(page, [left, bottom], [right, bottom]);
      side(page, [left, top], [left, bottom]);
      side(page, [right, top], [right, bottom]);
      const middle = (top + bottom) / 2;
      page.text(text, left + 3, middle - 7, { lineBreak: false });
    })
  );
}

/** A stroked line. */
export function line(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  page.lineWidth(0.5).moveTo(...from).lineTo(...to).stroke("#000");
}

/** A thin box filled with black, as word processors draw rulings. */
export function thinBox(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
) {
  const [width, height] = [to[0] - from[0], to[1] - from[1]];
  page.rect(...from, Math.max(width, 0.5), Math.max(height, 0.5)).fill("#000").fillColor("#000");
}

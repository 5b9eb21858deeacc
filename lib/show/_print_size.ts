import type { Chart } from "@/draw/mod.ts";
import { svgSize } from "@/render/mod.ts";

/** Points (1/72 inch) in a centimetre, and for each pixel of a screen. */
const [CENTIMETRE, PIXEL] = [72 / 2.54, 0.75];

/** Smaller print cannot be read: points. */
const SMALLEST = 6;

/** How large a chart is printed. */
export interface PrintSize {
  /** Points for each unit of the SVG. */
  readonly scale: number;
  /** In centimetres. */
  readonly width: number;
  readonly height: number;
}

/**
 * The printed size of a drawn chart: the width of the preset that it was drawn for, 96 units an
 * inch for the screen. Throws a `RangeError` where text would be smaller than 6 points.
 */
export function printSize({ usermeta }: Chart, svg: string): PrintSize {
  const { width, height } = svgSize(svg);
  const { centimetres } = usermeta?.gongkai ?? {};
  const scale = centimetres === undefined ? PIXEL : centimetres * CENTIMETRE / width;
  const sizes = Array.from(svg.matchAll(/font-size="([\d.]+)px"/g), ([, size]) => Number(size));
  const smallest = Math.min(...sizes) * scale;
  if (smallest < SMALLEST) {
    throw new RangeError(
      `Cannot print chart ${centimetres} cm wide: its smallest text would have ` +
        `${smallest.toFixed(1)} pt, less than ${SMALLEST}`,
    );
  }
  const inCentimetres = (units: number) => Math.round(100 * units * scale / CENTIMETRE) / 100;
  return { scale, width: inCentimetres(width), height: inCentimetres(height) };
}

/** An SVG that says its printed size; one for the screen stays as it is. */
export function printedSvg({ usermeta }: Chart, svg: string, { width, height }: PrintSize): string {
  if (usermeta?.gongkai.centimetres === undefined) return svg;
  return svg.replace(/ width="[\d.]+" height="[\d.]+"/, ` width="${width}cm" height="${height}cm"`);
}

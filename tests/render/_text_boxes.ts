import { textWidth } from "@/render/text_width.ts";

/** Where a line of text stands in an SVG, in its units. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Font size. */
  readonly size: number;
}

type Point = readonly [x: number, y: number];

/** The size of an SVG and its lines of text. Knows what Vega writes: groups moved, text moved and turned by 90°. */
export function textBoxes(svg: string) {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const boxes: TextBox[] = [];
  const open: Point[] = [[0, 0]];
  for (const [tag, group, attributes, content] of svg.matchAll(TAG)) {
    const origin = open.at(-1) ?? [0, 0];
    if (tag === "</g>") open.pop();
    else if (group !== undefined) open.push(moved(origin, group));
    else if (content !== "") boxes.push(...linesOf(attributes ?? "", content ?? "", origin));
  }
  return { width: Number(width), height: Number(height), boxes };
}

const TAG = /<g\b([^>]*)(?<!\/)>|<\/g>|<text\b([^>]*)(?<!\/)>([\s\S]*?)<\/text>/g;

function moved([x, y]: Point, attributes: string): Point {
  const [, dx = "0", dy = "0"] =
    /transform="translate\(([-\d.]+),\s*([-\d.]+)\)/.exec(attributes) ?? [];
  return [x + Number(dx), y + Number(dy)];
}

function linesOf(attributes: string, content: string, origin: Point): TextBox[] {
  const [x, y] = moved(origin, attributes);
  const fontSize = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1]);
  const fontWeight = /font-weight="(\w+)"/.exec(attributes)?.[1];
  const font = /font-family="([^"]*)"/.exec(attributes)?.[1];
  const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
  let below = 0;
  return content.split("</tspan>").filter((line) => line !== "").map((line) => {
    below += Number(/dy="([-\d.]+)"/.exec(line)?.[1] ?? 0);
    const text = line.replace(/<tspan[^>]*>/, "").replaceAll(/&\w+;/g, "&");
    const width = textWidth(text, { fontSize, fontWeight, font });
    const start = anchor === "middle" ? -width / 2 : anchor === "end" ? -width : 0;
    const [ascent, descent] = [0.8 * fontSize, 0.2 * fontSize];
    return attributes.includes("rotate(-90)")
      ? {
        text,
        left: x - ascent,
        right: x + descent,
        top: y - start - width,
        bottom: y - start,
        size: fontSize,
      }
      : {
        text,
        left: x + start,
        right: x + start + width,
        top: y + below - ascent,
        bottom: y + below + descent,
        size: fontSize,
      };
  });
}

/** Pairs of texts that share more than a hair of area. */
export function overlapping(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1)
      .filter((b) => shared(a.left, a.right, b.left, b.right) > 1)
      .filter((b) => shared(a.top, a.bottom, b.top, b.bottom) > 1)
      .map((b) => `"${a.text}" and "${b.text}"`)
  );
}

function shared(low: number, high: number, otherLow: number, otherHigh: number): number {
  return Math.min(high, otherHigh) - Math.max(low, otherLow);
}

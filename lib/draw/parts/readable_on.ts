import { INK } from "./theme.ts";

/** The colour of text on a fill: of white and ink the one that stands out more. */
export function readableOn(fill: string): string {
  return contrast("#FFFFFF", fill) > contrast(INK, fill) ? "white" : INK;
}

/** The contrast ratio of two colours (`#RRGGBB`) as WCAG 2 defines it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The text that an SVG written by Vega shows, lines joined; entities stand for ASCII characters and
 * stay.
 */
export function svgText(svg: string): string {
  return Array.from(svg.matchAll(/>([^<]+)</g), ([, text = ""]) => text.trim()).join("");
}

/** The list of families that an SVG is set in: Vega sets all texts in one. */
export function svgFonts(svg: string): string {
  return /font-family="([^"]*)"/.exec(svg)?.[1] ?? "";
}

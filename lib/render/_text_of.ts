/** The text that an SVG written by Vega shows, lines joined; entities stand for ASCII characters and stay. */
export function textOf(svg: string): string {
  return Array.from(svg.matchAll(/>([^<]+)</g), ([, text = ""]) => text.trim()).join("");
}

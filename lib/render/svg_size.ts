/**
 * Width and height of an SVG in its units, as its `viewBox` says. Throws a `SyntaxError` where it
 * has none.
 */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined) throw new SyntaxError("Cannot measure SVG: it has no viewBox");
  return { width: Number(width), height: Number(height) };
}

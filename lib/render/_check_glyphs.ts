import { loadFamily } from "./_fonts.ts";
import { svgFonts, svgText } from "./_svg_text.ts";

/**
 * Throws a `RangeError` that names the characters of an SVG's text which the font has no glyph for:
 * resvg would silently leave them out. Charts have none, as `toSvg()` replaces them.
 */
export async function checkGlyphs(svg: string): Promise<void> {
  const text = svgText(svg);
  const { advance } = await loadFamily(svgFonts(svg), text);
  const missing = [...new Set(text)].filter((character) => advance(character, false) === null);
  if (missing.length === 0) return;
  const names = missing.map((character) => `"${character}" (U+${codeOf(character)})`).join(", ");
  throw new RangeError(`Cannot set text of chart: the font has no glyph for ${names}`);
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

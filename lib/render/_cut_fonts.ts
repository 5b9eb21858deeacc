import { ASCII, loadFamily } from "./_fonts.ts";
import { svgFonts, svgText } from "./_svg_text.ts";

/**
 * The fonts of an SVG, cut down to its characters: raster and PDF load them far faster than whole
 * ones.
 */
export interface CutFonts {
  /** Name of the family inside the files. */
  readonly name: string;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** PNG and PDF of one chart follow each other; a hundred characters take about 100 kB. */
const KEPT = 8;
const kept = new Map<string, Promise<CutFonts>>();

/** The same characters give the same bytes. The last few cuts are kept. */
export function cutFonts(svg: string): Promise<CutFonts> {
  const characters = [...new Set(ASCII + svgText(svg))].sort().join("");
  const key = svgFonts(svg) + characters;
  const fonts = kept.get(key) ?? cut(svgFonts(svg), characters);
  kept.delete(key);
  kept.set(key, fonts);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? "");
  return fonts;
}

async function cut(fonts: string, characters: string): Promise<CutFonts> {
  const family = await loadFamily(fonts, characters);
  const [regular, bold] = await Promise.all([
    family.cut(characters, false),
    family.cut(characters, true),
  ]);
  return { name: family.name, regular, bold };
}

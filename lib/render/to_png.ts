import { checkGlyphs } from "./_check_glyphs.ts";
import { type CutFonts, cutFonts } from "./_cut_fonts.ts";
import { encodePng, pngSize } from "./_encode_png.ts";
import { fontFolder } from "./_font_folder.ts";
import { kept } from "./_kept.ts";

/** A picture, and its size in pixels. */
export interface Png {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Rasters an SVG, `scale` pixels for each of its units, on white. The file says that it is meant
 * for `dpi` dots per inch; by default an SVG unit is 1/96 inch. The same SVG gives the same bytes.
 *
 * Throws a `RangeError` where the SVG shows a character that the font has no glyph for.
 *
 * @example
 * ```ts
 * import { toPng } from "@/render/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">
 *   <text y="15">公开</text></svg>`;
 * const { width, height } = await toPng(svg, 2);
 * assertEquals([width, height], [60, 40]);
 * ```
 */
export async function toPng(svg: string, scale: number, dpi = 96 * scale): Promise<Png> {
  const bytes = await kept(["png", svg, scale, dpi], () => raster(svg, scale, dpi));
  return { bytes, ...pngSize(bytes) };
}

async function raster(svg: string, scale: number, dpi: number): Promise<Uint8Array> {
  await checkGlyphs(svg);
  const fonts = await cutFonts(svg);
  const { Resvg } = await import("@resvg/resvg-js");
  const folder = await fontFolder();
  try {
    const image = new Resvg(svg, {
      background: "white",
      fitTo: { mode: "zoom", value: scale },
      font: {
        fontFiles: await writeFonts(folder, fonts),
        loadSystemFonts: false,
        defaultFontFamily: fonts.name,
        sansSerifFamily: fonts.name,
        serifFamily: fonts.name,
      },
    }).render();
    const { width, height, pixels } = image;
    return encodePng({ width, height, pixels }, dpi);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** resvg takes fonts as files only. */
async function writeFonts(folder: string, { regular, bold }: CutFonts): Promise<string[]> {
  const paths = [`${folder}/regular.otf`, `${folder}/bold.otf`];
  await Promise.all([regular, bold].map((bytes, index) => Deno.writeFile(paths[index]!, bytes)));
  return paths;
}

import { Buffer } from "node:buffer";
import { Resvg } from "@resvg/resvg-js";
import subsetFont from "subset-font";
import { checkGlyphs } from "./_check_glyphs.ts";
import { FAMILY, type Typeface, typefaces } from "./_fonts.ts";
import { textOf } from "./_text_of.ts";

/** A picture, and its size in pixels. */
export interface Png {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Rasters an SVG, `scale` pixels for each of its units, on white. The same SVG gives the same bytes.
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
export async function toPng(svg: string, scale: number): Promise<Png> {
  checkGlyphs(svg);
  const folder = await Deno.makeTempDir({ prefix: "gongkai-fonts-" });
  try {
    const fontFiles = await writeFonts(folder, charactersOf(svg));
    const image = new Resvg(svg, {
      background: "white",
      fitTo: { mode: "zoom", value: scale },
      font: {
        fontFiles,
        loadSystemFonts: false,
        defaultFontFamily: FAMILY,
        sansSerifFamily: FAMILY,
      },
    }).render();
    return { bytes: new Uint8Array(image.asPng()), width: image.width, height: image.height };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Each character once, sorted; with printable ASCII, which entities stand for. */
function charactersOf(svg: string): string {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  return [...new Set([...ascii, ...textOf(svg)])].sort().join("");
}

/** resvg takes fonts as files only, and reads one cut down to a chart's characters far faster. */
function writeFonts(folder: string, characters: string): Promise<string[]> {
  const { regular, bold } = typefaces();
  return Promise.all([regular, bold].map(async (typeface) => {
    const path = `${folder}/${typeface.bold ? "bold" : "regular"}.otf`;
    await Deno.writeFile(path, await cut(typeface, characters));
    return path;
  }));
}

async function cut(typeface: Typeface, characters: string): Promise<Uint8Array> {
  // Names 16 and 17 hold the family and the weight, by which resvg tells the two files apart.
  return await subsetFont(Buffer.from(typeface.bytes.buffer as ArrayBuffer), characters, {
    preserveNameIds: [16, 17],
  });
}

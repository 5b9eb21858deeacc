import { fonts } from "@embedpdf/fonts-sc";
import { Blob, Face, Font } from "harfbuzzjs";

/** One weight of Noto Sans S Chinese (OFL-1.1), the only family that charts are set in. */
export interface Typeface {
  /** The font file, uncut. */
  readonly bytes: Uint8Array;
  readonly bold: boolean;
  /** Advance width of a character in em, or `null` where the font has no glyph for it. */
  readonly advance: (character: string) => number | null;
}

/** The family name inside the font files, by which resvg finds them. */
export const FAMILY = "Noto Sans S Chinese";

/** The two weights in use. The files are read once a process: 17 MB. */
export function typefaces(): { readonly regular: Typeface; readonly bold: Typeface } {
  return loaded ??= { regular: readTypeface(400), bold: readTypeface(700) };
}

let loaded: ReturnType<typeof typefaces> | undefined;

function readTypeface(weight: number): Typeface {
  const file = fonts.find((font) => font.weight === weight)?.file;
  if (file === undefined) throw new RangeError(`Cannot find font weight ${weight}: no such file`);
  // Resolved through the package, so that it is found from any folder and in any cache.
  const bytes = Deno.readFileSync(
    new URL(`../fonts/${file}`, import.meta.resolve("@embedpdf/fonts-sc")),
  );
  return { bytes, bold: weight > 400, advance: advanceReader(bytes) };
}

function advanceReader(bytes: Uint8Array): Typeface["advance"] {
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const known = new Map<string, number | null>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0);
    const advance = glyph === undefined ? null : font.glyphHAdvance(glyph) / face.upem;
    known.set(character, advance);
    return advance;
  };
}

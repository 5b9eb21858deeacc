import { Blob, Face, Font, Variation } from "harfbuzzjs";

/** A family that charts are set in, in two weights. */
export interface FontFamily {
  /** The name inside the font files, by which resvg finds them. */
  readonly name: string;
  /** Advance width of a character in em, or `null` where the font has no glyph for it. */
  readonly advance: (character: string, isBold: boolean) => number | null;
  /** A font file with these characters only. */
  readonly cut: (characters: string, isBold: boolean) => Promise<Uint8Array>;
}

/** The weights in use. */
export const WEIGHTS = { regular: 400, bold: 700 } as const;

/** Reads advance widths from a font file, each once; `weight` for a font with that axis. */
export function advanceReader(bytes: Uint8Array, weight?: number) {
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  if (weight !== undefined) font.setVariations([new Variation("wght", weight)]);
  const known = new Map<string, number | null>();
  return (character: string): number | null => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0);
    const advance = glyph === undefined ? null : font.glyphHAdvance(glyph) / face.upem;
    known.set(character, advance);
    return advance;
  };
}

import { familyOf } from "./_fonts.ts";

/** How a text is set. */
export interface TextStyle {
  /** Font size, in the unit of the answer. */
  readonly fontSize: number;
  /** A weight as Vega and SVG write it; 600 and above is bold. */
  readonly fontWeight?: string | number | undefined;
  /** Families as Vega and SVG write them; default: the sans one. */
  readonly font?: string | undefined;
}

/**
 * Width of a line of text, from the advance widths of the font that charts are set in; kerning is
 * left out, which makes less than 1 %. A character without a glyph counts as one em.
 *
 * Throws an `Error` for a font in which no chart was drawn yet: fonts are loaded with charts.
 *
 * @example
 * ```ts
 * import { loadFamily } from "@/render/_fonts.ts";
 * import { textWidth } from "@/render/text_width.ts";
 * import { assertEquals } from "@std/assert";
 *
 * await loadFamily("Noto Sans SC", "政府信息公开");
 * assertEquals(textWidth("政府信息公开", { fontSize: 10 }), 60);
 * ```
 */
export function textWidth(text: string, { fontSize, fontWeight, font = "" }: TextStyle): number {
  const { advance } = familyOf(font);
  const isBold = fontWeight === "bold" || Number(fontWeight) >= 600;
  let em = 0;
  for (const character of text) em += advance(character, isBold) ?? 1;
  return em * fontSize;
}

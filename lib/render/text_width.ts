import { typefaces } from "./_fonts.ts";

/** How a text is set. */
export interface TextStyle {
  /** Font size, in the unit of the answer. */
  readonly fontSize: number;
  /** A weight as Vega and SVG write it; 600 and above is bold. */
  readonly fontWeight?: string | number | undefined;
}

/**
 * Width of a line of text, from the advance widths of the font that charts are set in; kerning is left
 * out, which makes less than 1 %. A character without a glyph counts as one em.
 *
 * @example
 * ```ts
 * import { textWidth } from "@/render/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(textWidth("政府信息公开", { fontSize: 10 }), 60);
 * ```
 */
export function textWidth(text: string, { fontSize, fontWeight }: TextStyle): number {
  const { advance } = isBold(fontWeight) ? typefaces().bold : typefaces().regular;
  let em = 0;
  for (const character of text) em += advance(character) ?? 1;
  return em * fontSize;
}

function isBold(weight: string | number | undefined): boolean {
  return weight === "bold" || Number(weight) >= 600;
}

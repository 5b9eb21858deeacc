import type { Glyph } from "./glyph_writer.ts";
import type { PageMarks } from "./painter.ts";

/** What stands for a sign whose character is not known: no number is made of what is around it. */
const UNKNOWN = "\ufffd";

/** Control characters; those that are blanks are not shown at all. */
// deno-lint-ignore no-control-regex -- They are what is searched for.
const CONTROL = /^[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]$/;
const HAN = /\p{Script=Han}/u;
const LATIN = /^[\x21-\u024f]$/;
/** A Chinese character is as wide as the font is high, and hardly a sign of Latin is. */
const WIDE = 0.95;

/** Of so many signs in Chinese one is among these. */
const MANY = 20;
const FREQUENT = /[的年月日一政府信息公开]/;

/**
 * Replaces the signs that a font has no character for. Some programs lose what a font maps its codes to:
 * the codes are read as characters then, so that 、 may become 1.
 */
export function withUnmapped(pages: readonly PageMarks[]): readonly PageMarks[] {
  const glyphs = pages.flatMap((page) => page.glyphs);
  const fonts = Map.groupBy(glyphs.filter(({ font }) => font !== undefined), ({ font }) => font!);
  const broken = new Set([...fonts].filter(([, own]) => isBroken(own)).map(([font]) => font));
  const isDrawn = glyphs.some(({ font, text }) => font?.isType3Font && HAN.test(text));
  const isUnmapped = (glyph: Glyph) =>
    isByCode(glyph) && broken.has(glyph.font!) || isDrawn && isTooWide(glyph);
  if (broken.size === 0 && !glyphs.some(isUnmapped)) return pages;
  return pages.map((page) => ({
    ...page,
    glyphs: page.glyphs.map((glyph) => isUnmapped(glyph) ? { ...glyph, text: UNKNOWN } : glyph),
  }));
}

/**
 * Whether a font is read by its codes, though they are not the characters: of one byte, where it shows
 * a control character, as no text does; of two, where what it shows is not Chinese.
 */
function isBroken(glyphs: readonly Glyph[]): boolean {
  const byCode = glyphs.filter(isByCode);
  if (glyphs.every(({ code }) => code! <= 0xff)) {
    return byCode.some(({ text }) => CONTROL.test(text));
  }
  return glyphs.length >= MANY && byCode.length === glyphs.length &&
    !glyphs.some(({ text }) => FREQUENT.test(text));
}

function isByCode({ text, code }: Glyph): boolean {
  return code !== undefined && code > 0 && text === String.fromCharCode(code);
}

/** In a font of drawings, what is as wide as a Chinese character is not of Latin. */
function isTooWide({ font, text, left, right, size }: Glyph): boolean {
  return font?.isType3Font === true && LATIN.test(text) && right - left >= WIDE * size;
}

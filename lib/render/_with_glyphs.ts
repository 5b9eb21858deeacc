import { loadFamily } from "./_fonts.ts";
import { svgFonts, svgText } from "./_svg_text.ts";

/** The geta mark, which stands in Chinese print for a character that could not be set: one em. */
const GETA = "〓";

/** What no XML may hold: a name of a file can, and a description repeats the name. */
// deno-lint-ignore no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Shows each character that the font has no glyph for as `〓`: names of files and reports come from
 * anywhere, and one of them stops no chart. Data and descriptions keep the real text.
 */
export async function withGlyphs(svg: string): Promise<string> {
  const clean = svg.replace(FORBIDDEN, GETA);
  const { advance } = await loadFamily(svgFonts(clean), svgText(clean) + GETA);
  const shown = (character: string) =>
    advance(character, false) === null ? signFor(character) : character;
  return clean.replace(/>[^<]+</g, (text) => text.replace(/[^ -~]/gu, shown));
}

function signFor(character: string): string {
  return character.trim() === "" ? " " : GETA;
}

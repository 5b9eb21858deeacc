import type { FontFamily } from "./_font_family.ts";
import { sans } from "./_sans.ts";

/** Printable ASCII: what numbers are written in, and what entities stand for. */
export const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .join("");

let serif: FontFamily | undefined;

/**
 * Makes ready the family that a chart or SVG is set in, so that `text` can be measured: the serif one is
 * loaded where one asks for it, by its name in `fonts`.
 */
export async function loadFamily(fonts: string, text: string): Promise<FontFamily> {
  if (!isSerif(fonts)) return sans();
  const { loadSerif, serif: family } = await import("./_serif.ts");
  await loadSerif(ASCII + text);
  return serif = family;
}

/** A family that was made ready; the sans one always is. */
export function familyOf(fonts: string): FontFamily {
  if (!isSerif(fonts)) return sans();
  if (serif === undefined) throw new Error("Cannot set text in serif: it is not loaded yet");
  return serif;
}

/** By the first family of a list, as `Noto Serif SC, serif`. */
function isSerif(fonts: string): boolean {
  return fonts.trimStart().startsWith("Noto Serif");
}

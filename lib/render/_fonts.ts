import type { FontFamily } from "./_font_family.ts";

/** Printable ASCII: what numbers are written in, and what entities stand for. */
export const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .join("");

const ready: { sans?: FontFamily; serif?: FontFamily } = {};

/**
 * Makes ready the family that a chart or SVG is set in, so that `text` can be measured: the one
 * that `fonts` names.
 */
export async function loadFamily(fonts: string, text: string): Promise<FontFamily> {
  if (!isSerif(fonts)) {
    const { sans } = await import("./_sans.ts");
    return ready.sans ??= sans();
  }
  const { loadSerif, serif } = await import("./_serif.ts");
  await loadSerif(ASCII + text);
  return ready.serif = serif;
}

/** A family that was made ready. */
export function familyOf(fonts: string): FontFamily {
  const family = isSerif(fonts) ? "serif" : "sans";
  const loaded = ready[family];
  if (loaded === undefined) throw new Error(`Cannot set text in ${family}: it is not loaded yet`);
  return loaded;
}

/** By the first family of a list, as `Noto Serif SC, serif`. */
function isSerif(fonts: string): boolean {
  return fonts.trimStart().startsWith("Noto Serif");
}

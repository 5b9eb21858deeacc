import { decodeStrictly } from "@/text/mod.ts";
import type { Font, Sign } from "./font.ts";

/**
 * Whether a font that is not embedded is named by Chinese characters in GBK, as old programs do: what
 * they write in it are the bytes of GBK, which no map of the file explains.
 */
export function isNamedInGbk({ name = "", missingFile = false }: Font): boolean {
  if (!missingFile || !/^[\x80-\xff]{4,}$/.test(name)) return false;
  const bytes = Uint8Array.from(name, (sign) => sign.charCodeAt(0));
  return /^\p{Script=Han}+$/u.test(decodeStrictly(bytes, "gb18030") ?? "");
}

/** Joins the halves of characters that are written in GBK, a byte a sign. */
export function gbkSigns(signs: readonly (Sign | number | null)[]): (Sign | number | null)[] {
  const joined: (Sign | number | null)[] = [];
  for (let index = 0; index < signs.length; index++) {
    const character = characterOf(signs[index]!, signs[index + 1] ?? null);
    joined.push(character ?? signs[index]!);
    if (character !== undefined) index++;
  }
  return joined;
}

function characterOf(lead: Sign | number | null, trail: Sign | number | null): Sign | undefined {
  if (lead === null || typeof lead === "number" || trail === null || typeof trail === "number") {
    return;
  }
  const [first = 0, second = 0] = [lead.originalCharCode, trail.originalCharCode];
  if (first < 0x81 || first > 0xfe) return undefined;
  const unicode = decodeStrictly(Uint8Array.of(first, second), "gb18030");
  return unicode === null ? undefined : { ...lead, unicode, width: lead.width + trail.width };
}

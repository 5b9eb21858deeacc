import { isMostlyCommon } from "@/text/mod.ts";

/** What a text was, and what it was taken for when it was saved. */
export interface Mojibake {
  readonly was: "UTF-8" | "GBK";
  readonly as: "Latin-1" | "GBK";
}

/** So many bytes are a text, not a name in it. */
const FEWEST = 30;
/** Chinese takes three bytes of UTF-8 for a character. */
const BYTES = 3;
/** What the first bytes of 、。《》「」，；：？！ (in UTF-8) are in GBK: characters that no report has. */
const TELLING = /[銆锛]/g;
const FEWEST_TELLING = 3;
/** So much of a text shows how it was decoded. */
const ENOUGH = 200_000;

/**
 * How Chinese was decoded wrongly and saved so: æ”¿åºœ (UTF-8 read as Latin-1 or Windows-1252), Õþ¸®
 * (GBK read so) or 鏀垮簻 (UTF-8 read as GBK) for 政府. It is valid in every encoding, but no longer
 * Chinese; some of its bytes are mostly lost. `null` for a text that is none of these.
 */
export function mojibakeOf(whole: string): Mojibake | null {
  const text = whole.slice(0, ENOUGH);
  const signs = text.match(/[\x80-\xff\u0152-\u0192\u02c6\u02dc\u2013-\u2122\u20ac]/g)?.length ?? 0;
  if (signs >= FEWEST && hanIn(text) * BYTES <= signs) {
    const bytes = bytesOf(text, codesOfWindows());
    if (isChinese(bytes)) return { was: "UTF-8", as: "Latin-1" };
    if (isMostlyCommon(bytes)) return { was: "GBK", as: "Latin-1" };
  }
  if ((text.match(TELLING)?.length ?? 0) < FEWEST_TELLING) return null;
  return isChinese(bytesOf(text, codesOfGbk())) ? { was: "UTF-8", as: "GBK" } : null;
}

/** Whether half of the bytes beside ASCII, and enough of them, are Chinese in UTF-8. */
function isChinese(bytes: Uint8Array): boolean {
  const others = bytes.filter((byte) => byte >= 0x80).length;
  return others >= FEWEST && hanIn(new TextDecoder().decode(bytes)) * BYTES > others / 2;
}

function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** The bytes of a text in an encoding, with a space for what it has not. */
function bytesOf(text: string, codes: ReadonlyMap<string, readonly number[]>): Uint8Array {
  return Uint8Array.from(
    Array.from(text, (sign) => sign < "\x80" ? [sign.charCodeAt(0)] : codes.get(sign) ?? [0x20])
      .flat(),
  );
}

/** Latin-1 with the signs that Windows-1252 has between 0x80 and 0x9f besides. */
function codesOfWindows(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("windows-1252");
  const bytes = Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
  return new Map(bytes.flatMap((byte) => [
    [String.fromCharCode(byte), [byte]],
    [decoder.decode(Uint8Array.of(byte)), [byte]],
  ]));
}

/** The characters of two bytes, and the one that has a byte alone. */
function codesOfGbk(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, readonly number[]>([["€", [0x80]]]);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1) codes.set(sign, [lead, trail]);
    }
  }
  return codes;
}

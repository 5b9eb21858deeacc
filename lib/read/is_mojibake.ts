/** So many signs of Latin with marks are a text, not a name in it. */
const FEWEST = 30;
/** Chinese takes three bytes of UTF-8 for a character. */
const BYTES = 3;

/** Where Windows-1252 has other signs than Latin-1, by their bytes. */
const OF_WINDOWS = new Map(
  Array.from({ length: 0x20 }, (_, index) => {
    return [new TextDecoder("windows-1252").decode(Uint8Array.of(0x80 + index)), 0x80 + index];
  }),
);

/**
 * Whether a text was made of Chinese in UTF-8 that was read as Latin (Latin-1, Windows-1252), and saved:
 * æ”¿åºœ for 政府. It is valid in every encoding, but no longer Chinese.
 */
export function isMojibake(text: string): boolean {
  const signs = text.match(/[\x80-\xff\u0152-\u0192\u02c6\u02dc\u2013-\u2122\u20ac]+/g) ?? [];
  const bytes = Uint8Array.from(
    signs.join(""),
    (sign) => OF_WINDOWS.get(sign) ?? sign.charCodeAt(0),
  );
  if (bytes.length < FEWEST || hanIn(text) * BYTES > bytes.length) return false;
  return hanIn(new TextDecoder().decode(bytes)) * BYTES > bytes.length / 2;
}

function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

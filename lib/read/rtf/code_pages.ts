/** Encodings of Windows by their number, and by the character set of a font. */
const BY_NUMBER: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  54936: "gb18030",
  65001: "utf-8",
};
const BY_CHARACTER_SET: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const WESTERN = "windows-1252";

/** The encoding of a number, as `\ansicpg` gives it; Western where it is not known. */
export function encodingOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return BY_NUMBER[codePage] ?? WESTERN;
}

/**
 * The encoding of a run: that of its font, or the one of the document, where the font has Western
 * characters only: Chinese programs give Chinese text such fonts.
 */
export function encodingOfFont(characterSet: number | undefined, ofDocument: string): string {
  const codePage = BY_CHARACTER_SET[characterSet ?? 0];
  return codePage === undefined ? ofDocument : encodingOf(codePage);
}

/**
 * Whether a text is Chinese rather than English. Code is not counted, and neither are Chinese terms in
 * brackets of an English text; a character weighs as much as three letters.
 */
export function isChinese(text: string): boolean {
  const prose = text.replace(/`[^`]*`/g, "").replace(/\([^()]*\)/g, "");
  return 3 * count(prose, /\p{Script=Han}/gu) > count(prose, /\p{Script=Latin}/gu);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** What tells single characters, whose codes are the lowest, from pairs. */
export const isSingle = (term: number) => term < HAN;

const FIRST = 0x4e00;
/** How many characters there are. */
const HAN = 0xa000 - FIRST;

/** Calls back with the Chinese characters of a text and their pairs of neighbours, each as a small integer. */
export function eachTerm(text: string, call: (term: number) => void): void {
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    const isHan = code >= 0 && code < HAN;
    if (isHan) call(code);
    if (isHan && before >= 0) call((before + 1) * HAN + code);
    before = isHan ? code : -1;
  }
}

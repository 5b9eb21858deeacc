const FIRST = 0x4e00;
/** How many Chinese characters there are. */
const HAN = 0xa000 - FIRST;

/** The Chinese characters of a text and their pairs of neighbours, each as a small integer. */
export function termsOf(text: string): readonly number[] {
  const terms: number[] = [];
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    const isHan = code >= 0 && code < HAN;
    if (isHan) terms.push(code);
    if (isHan && before >= 0) terms.push((before + 1) * HAN + code);
    before = isHan ? code : -1;
  }
  return terms;
}

/** Whether a term is a character, not a pair. */
export function isSingle(term: number): boolean {
  return term < HAN;
}

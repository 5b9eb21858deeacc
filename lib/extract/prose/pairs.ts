/** The pairs of neighbouring characters of a text, each as one number. */
export function pairsOf(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let at = 1; at < text.length; at++) {
    pairs.push(text.charCodeAt(at - 1) << 16 | text.charCodeAt(at));
  }
  return pairs;
}

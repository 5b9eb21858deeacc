/** The pairs of neighbouring characters of a text, each once. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1));
  return pairs;
}

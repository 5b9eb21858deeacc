/** Puts neighbouring tokens together where they make a word. */
export type JoinWords = (tokens: readonly string[]) => string[];

/**
 * Makes a joiner for a list of words: from left to right, the longest word that the tokens from
 * there on make up becomes one token. A word whose border lies within a token is not found.
 *
 * @example
 * ```ts
 * import { wordJoiner } from "@/tokenize/word_joiner.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const join = wordJoiner(["信息公开", "政府信息公开"]);
 * assertEquals(join(["受理", "政府", "信息", "公开", "申请"]), ["受理", "政府信息公开", "申请"]);
 * ```
 */
export function wordJoiner(words: Iterable<string>): JoinWords {
  const known = new Set(words);
  const longest = Math.max(0, ...Array.from(known, ({ length }) => length));
  return (tokens) => {
    const joined: string[] = [];
    for (let index = 0; index < tokens.length;) {
      const count = longestFrom(tokens, index, known, longest);
      joined.push(count === 1 ? tokens[index]! : tokens.slice(index, index + count).join(""));
      index += count;
    }
    return joined;
  };
}

/**
 * How many tokens the longest word takes that begins with the one at `index`; 1 where there is
 * none.
 */
function longestFrom(
  tokens: readonly string[],
  index: number,
  known: ReadonlySet<string>,
  longest: number,
): number {
  let count = 1;
  let text = tokens[index]!;
  for (let next = index + 1; next < tokens.length; next++) {
    text += tokens[next]!;
    if (text.length > longest) break;
    if (known.has(text)) count = next - index + 1;
  }
  return count;
}

import { type Finding, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange } from "@/text/mod.ts";

/** Characters that need a backslash in a pattern to mean themselves. */
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/**
 * Makes the check for words that hijacked copies of pages put into reports. One finding for a
 * report, at the first place: a copy that was tampered with is not to be trusted in its numbers
 * either.
 */
export function injectedWords(words: readonly string[]): (normalized: Normalized) => Finding[] {
  if (words.length === 0) return () => [];
  const pattern = new RegExp(words.map((word) => word.replace(SPECIAL, "\\$&")).join("|"), "gi");
  return (normalized) => {
    const matches = [...normalized.text.matchAll(pattern)];
    const [first] = matches;
    if (first === undefined) return [];
    const found = [...new Set(matches.map(([word]) => word))].join(", ");
    return [makeFinding("audit.injected_words", {
      actual: found,
      ...quotedRange(normalized, { start: first.index, end: first.index + first[0].length }),
      message: {
        zh: `副本被植入无关文字（${matches.length} 处：${found}），数字亦不可尽信`,
        en:
          `The copy was tampered with (${matches.length} places: ${found}): its numbers may be, too`,
      },
    })];
  };
}

import type { FoundTerm } from "@/codebook/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import { isDenial } from "./denied.ts";
import { isAct } from "./term_kinds.ts";

/**
 * The numbers of a sentence; one within a word of the lexicon (`12345`热线, 在`15个`工作日内) is part
 * of it, and one that is denied (未发生`一起`投诉) is no number.
 */
export function withoutNames(
  text: string,
  quantities: readonly Quantity[],
  find: () => readonly FoundTerm[],
): readonly Quantity[] {
  if (quantities.every(({ unit, value }) => !PART.has(unit) && value !== 1)) return quantities;
  const terms = find();
  return quantities.filter(({ unit, value, start, end }) => {
    const isIn = (term: FoundTerm) => term.start <= start && term.end >= end;
    if (PART.has(unit) && terms.some(isIn)) return false;
    const before = terms.filter((term) => term.end <= start).slice(-2);
    if (value !== 1 || before.at(-1)?.end !== start) return true;
    return isAnswer(before.at(-1)!) && text.charAt(start) === "1" || !isDenied(before);
  });
}

/** The measure words of numbers that words of the lexicon may have in them. */
const PART: ReadonlySet<string> = new Set(["", "个"]);

/** 不存在 denies, and is an answer: 予以公开6件,`不存在`1件. */
function isAnswer({ features }: FoundTerm): boolean {
  return features.includes("neg.absent");
}

/** Whether words end with a denial, or with one and its verb. */
function isDenied(words: readonly FoundTerm[]): boolean {
  const verbs = words.toReversed();
  const denial = verbs.findIndex(isDenial);
  return denial >= 0 && verbs.slice(0, denial).every(isAct);
}

import type { Values } from "./gather.ts";
import type { PlacedRemark } from "./table_text.ts";
import type { Tokens } from "./tokens.ts";

/** The words of a label are no longer. */
const LONGEST = 40;
/** What no row of a form holds: sentences, and titles of chapters. */
const PROSE = /[。!?;]|(?:^|\n)\s*[一二三四五六七八九十]+、/;

/**
 * The rows of a form that no label of it names, as they are printed: words and a value. They are
 * among the known rows, or directly follow the last one.
 *
 * @param left Values that no row takes.
 * @param places How many letters precede each value of the form.
 * @param end After the last known row, in the normalized text.
 */
export function unknownRows(
  left: readonly Values[],
  places: readonly number[],
  end: number,
  { letters, runs }: Tokens,
  text: string,
): PlacedRemark[] {
  const isTogether = runs.filter((run) => run.goesOn).length * 2 > runs.length;
  const found: PlacedRemark[] = [];
  let last = end;
  // A heading has strokes in place of values.
  const numbers = left.filter(({ tokens }) => tokens.some(({ text }) => /\d/.test(text)));
  for (const { at, tokens, goesOn } of numbers) {
    const before = places.findLast((place) => place < at) ?? Math.max(0, at - LONGEST);
    const first = letters[Math.max(before, at - LONGEST)];
    const label = first !== undefined && at > before ? first.offset : tokens[0]!.start;
    const stop = tokens.at(-1)!.end;
    if (tokens[0]!.start >= last) {
      const isRow = (isTogether || !goesOn) && at - before <= LONGEST && at > before &&
        !PROSE.test(text.slice(last, tokens[0]!.start));
      if (!isRow) break;
      last = stop;
    }
    found.push({ rule: "table.left_over", start: label, end: stop });
  }
  return found;
}

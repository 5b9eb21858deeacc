import type { Letter, Run, Token } from "./runs.ts";

/** So many rows must have one cell a line before empty lines are cells. */
const FEWEST = 3;

/**
 * Fills the empty lines of a table of one cell a line with blanks, where between the words before
 * and after the values of every row but the last there are as many lines as columns, so that no line
 * is a mere gap.
 *
 * @param lines How many lines there are.
 */
export function withBlankLines(
  runs: readonly Run[],
  letters: readonly Letter[],
  lines: number,
  columns: number,
): readonly Run[] {
  const byPlace = Map.groupBy(runs, ({ at }) => at);
  const linesAt = (at: number) => (letters[at]?.line ?? lines) - (letters[at - 1]?.line ?? 0) - 1;
  const isCells = (own: readonly Run[]) =>
    own.every(({ tokens, hangs, goesOn }) => tokens.length === 1 && !hangs && !goesOn);
  const places = [...byPlace].filter(([at, own]) => at > 0 && isCells(own));
  // Behind the last row there may be more: what parts the table from the next chapter.
  const last = places.at(-1)?.[0];
  const isRow = (at: number) => linesAt(at) === columns || at === last && linesAt(at) > columns;
  const isUniform = places.length >= FEWEST && places.every(([at]) => isRow(at));
  if (!isUniform || columns < 2) return runs;
  const filled = letters.flatMap((letter, index) =>
    isRow(index + 1) ? fill(byPlace.get(index + 1) ?? [], letter, index + 1, columns) : []
  );
  const others = runs.filter(({ at }) => !isRow(at));
  return [...others, ...filled].toSorted((a, b) => a.at - b.at || a.line - b.line);
}

/** One run for each line after a letter; a blank has the place after the letter. */
function fill(runs: readonly Run[], letter: Letter, at: number, columns: number): Run[] {
  const place = letter.offset + 1;
  const blank: Token = { text: "", unit: "", start: place, end: place };
  return Array.from({ length: columns }, (_, index) => {
    const line = letter.line + 1 + index;
    const known = runs.find((run) => run.line === line);
    return known ?? { tokens: [blank], at, line, hangs: false, goesOn: false, barred: false };
  });
}

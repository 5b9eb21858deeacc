import type { Context } from "../context.ts";
import type { Surroundings } from "./likely_codes.ts";
import type { ReadClause } from "./read_clause.ts";
import type { Reading } from "./reading.ts";

/** How many clauses behind a number may say more of it. */
const MOST = 3;

/** The words around a statement by which its likely indicators are found. */
export function wordsAround(
  { prose: { text }, place }: Context,
  clauses: readonly ReadClause[],
  index: number,
  { from, until }: Pick<Reading, "from" | "until">,
): Pick<Surroundings, "words" | "heading" | "behind"> {
  return {
    words: text.slice(from, until),
    heading: place().nearest?.title ?? "",
    behind: until < clauses[index]!.end ? [] : clausesBehind(text, clauses, index),
  };
}

/** The clauses up to the next number, but for one in brackets: 收到申请4件(`比上年少2件`),全部办结. */
function clausesBehind(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
): Surroundings["behind"] {
  const behind: ReadClause[] = [];
  for (const clause of clauses.slice(index + 1)) {
    if (clause.quantities.length === 0) behind.push(clause);
    else if (text.charAt(clause.start - 1) !== "(") break;
    if (behind.length === MOST) break;
  }
  return behind.map(({ start, end, slots }) => ({ words: text.slice(start, end), slots: slots() }));
}

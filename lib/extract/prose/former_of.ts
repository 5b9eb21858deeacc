import type { ReadClause } from "./read_clause.ts";

/** A number by its clause and its place in it. */
export interface Nth {
  readonly index: number;
  readonly nth: number;
}

const YEAR = "(?:[本今]年度?|(?:19|20)\\d{2}年度?)";
/** What became more or less. */
const CHANGED =
  "(?:增加|增长|增|上升|攀升|升|提高|提升|扩大|发展|下降|减少|减|降低|降|压减|回落|有所(?:增加|增长|上升|下降|减少))";
/**
 * Between the first of two states and the second: 从45件`增至`68件, 去年45件`,今年为`38件, 与上年的238件`相比减少,降至`197件.
 */
const BETWEEN = new RegExp(
  `^(?:(?:相比|比较)?,?${CHANGED}?了?,?${CHANGED}(?:到|至|为)(?:了)?(?:${YEAR}[底末]?的)?|,?(?:达到?|增至)了?|,${YEAR}(?:则?为|是|达到?|有|增至|降至))约?$`,
);
/** What says that the number behind it is of before, or by how much that was more or less. */
const FORMER = new RegExp(
  `(?:[由从]|(?:去年|上年|上一年|(?:19|20)\\d{2}年)[度末底初]?(?:同期)?的?[^,;。\\d]*|${CHANGED}了?)约?$`,
);

/**
 * The number before one that states what it was, whose words say what both count: 申请数从`45件`增至68件.
 */
export function formerOf(
  text: string,
  clauses: readonly ReadClause[],
  { index, nth }: Nth,
): Nth | undefined {
  const former = nth > 0
    ? { index, nth: nth - 1 }
    : { index: index - 1, nth: (clauses[index - 1]?.quantities.length ?? 0) - 1 };
  const first = clauses[former.index]?.quantities[former.nth];
  const { start, unit } = clauses[index]!.quantities[nth]!;
  if (first === undefined || (first.unit !== unit && first.kind !== "percent")) return undefined;
  const isState = FORMER.test(text.slice(clauses[former.index]!.start, first.start));
  return isState && BETWEEN.test(text.slice(first.end, start)) ? former : undefined;
}

import type { Context } from "../context.ts";
import type { Made } from "./narrative.ts";
import type { ReadClause } from "./read_clause.ts";
import { takeBack } from "./take_back.ts";

/** A column of news, which may be named after a field of work. */
const NEWS = /动态(?:类|信息|栏目)*$/;

/**
 * Takes back the figures of several columns of news in one sentence: of 侨务动态18条、机关动态9条 neither is
 * all news, whether the other one is read or not; a part behind 其中 is of the column before it.
 *
 * @param from The first candidate of the sentence.
 */
export function takeBackColumns(
  context: Context,
  made: Made,
  from: number,
  clauses: readonly ReadClause[],
): void {
  const { text } = context.prose;
  const news = made.candidates.slice(from)
    .filter(({ code }) => code === "disclosure.type.work_updates")
    .filter((figure) => NEWS.test(labelOf(figure.printedStart, text)));
  if (news.length === 0) return;
  const labels = clauses.flatMap(({ quantities }) => quantities).filter(({ unit }) => unit !== "")
    .map(({ start }) => labelOf(start, text)).filter((label) => NEWS.test(label));
  if (new Set(labels).size < 2) return;
  if (text.slice(news[0]!.end, news.at(-1)!.start).includes("其中")) return;
  takeBack(news, context, made);
}

/** What is before a number, back to a mark. */
function labelOf(numberStart: number, text: string): string {
  const before = text.slice(Math.max(0, numberStart - LONGEST), numberStart);
  return before.replace(/^.*[\d,;:、()。\n]/s, "").trim();
}

const LONGEST = 24;

import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import type { Made } from "./narrative.ts";
import { takeBack } from "./take_back.ts";

/** A column of news, which may be named after a field of work. */
const NEWS = /动态(?:类|信息|栏目)*$/;

/**
 * Takes back the figures of several columns of news in one sentence: of 侨务动态18条、机关动态9条 neither is
 * all news; a part behind 其中 is of the column before it.
 *
 * @param from The first candidate of the sentence.
 */
export function takeBackColumns(
  context: Context,
  made: Made,
  from: number,
): void {
  const { text } = context.prose;
  const news = made.candidates.slice(from)
    .filter(({ code }) => code === "disclosure.type.work_updates")
    .filter((figure) => NEWS.test(nameOf(figure, text)));
  if (new Set(news.map((figure) => nameOf(figure, text))).size < 2) return;
  if (text.slice(news[0]!.end, news.at(-1)!.start).includes("其中")) return;
  takeBack(news, context, made);
}

function nameOf({ start, printedStart }: Candidate, text: string): string {
  return text.slice(start, printedStart);
}

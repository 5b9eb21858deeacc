import { columnLabels, type LabelTables } from "@/codebook/mod.ts";
import { type Language, wordsIn } from "@/model/mod.ts";
import type { ListPageInput, PageList } from "@/run/mod.ts";
import type { Diff } from "./diff_frames.ts";
import type { Change } from "./grouped.ts";
import type { Item } from "./item.ts";
import { lineOf } from "./lines_of.ts";
import { countsOf, summaryOf } from "./summary_of.ts";
import { DIFF_WORDS } from "./words.ts";

/** In place of a number: the row follows from the change above it. */
const UNDER = "↳";

/** How a difference is listed. */
export interface DiffListOptions {
  readonly lang: Exclude<Language, "zh+en">;
  readonly codebook: LabelTables;
  /** What the two runs are called. */
  readonly names: readonly [string, string];
  /** Rows of each list. */
  readonly rows: number;
}

/**
 * What differs between two runs as lists of a page: one for each frame of the data, in which what
 * follows from a change stands below it, and one of the results that no change explains.
 */
export function diffLists(diff: Diff, options: DiffListOptions): ListPageInput {
  const { lang, codebook, names, rows: most } = options;
  const words = wordsIn(DIFF_WORDS, lang);
  const labels = columnLabels(lang, codebook);
  const rowOf = (item: Item, number: string) => {
    const line = lineOf(item, labels, `message_${lang}`);
    const frame = number === UNDER ? `${words.frames[item.frame] ?? item.frame} ` : "";
    return { ...line, number, change: `${frame}${words.counts[item.change]}` };
  };
  const rowsOf = ({ number, own, follows }: Change) => [
    rowOf(own, String(number)),
    ...follows.map((item) => rowOf(item, UNDER)),
  ];
  const listOf = (id: string, heading: string, hint: string, rows: object[]): PageList => ({
    id,
    heading,
    hint,
    rows: { rows: rows.slice(0, most).map((row) => ({ ...row })), total: rows.length },
    columns: words.columns,
    isUnder: ({ number }) => number === UNDER,
  });
  const frames = Map.groupBy(diff.changes, ({ own }) => own.frame);
  const changed = [...frames].map(([frame, changes]) =>
    listOf(
      frame,
      words.frames[frame] ?? frame,
      countsOf(changes.map(({ own }) => own), words),
      changes.flatMap(rowsOf),
    )
  );
  const others = diff.unexplained.map((item) => rowOf(item, UNDER));
  return {
    lang,
    title: `${words.title}${words.marks[0]}${names.join(" → ")}`,
    summary: summaryOf(diff, words, names),
    lists: others.length === 0
      ? changed
      : [...changed, listOf("results", words.results, words.unexplained, others)],
  };
}

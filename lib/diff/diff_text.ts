import { columnLabels, type LabelTables } from "@/codebook/mod.ts";
import { type Language, oneLine, wordsIn } from "@/model/mod.ts";
import type { Diff } from "./diff_frames.ts";
import type { Change } from "./grouped.ts";
import type { Item } from "./item.ts";
import { lineOf } from "./lines_of.ts";
import { countsOf, summaryOf } from "./summary_of.ts";
import { DIFF_WORDS } from "./words.ts";

/** How a difference is printed. */
export interface DiffTextOptions {
  readonly lang: Exclude<Language, "zh+en">;
  readonly codebook: LabelTables;
  /** What the two runs are called. */
  readonly names: readonly [string, string];
  /** How many lines of changes are printed. */
  readonly lines: number;
}

/**
 * What differs between two runs as lines for a terminal: the summary, then the changes by frame, each
 * with what follows from it, indented; a quotation is cut to its beginning.
 */
export function diffText(diff: Diff, options: DiffTextOptions): readonly string[] {
  const words = wordsIn(DIFF_WORDS, options.lang);
  const labels = columnLabels(options.lang, options.codebook);
  const print = (item: Item) => {
    const line = lineOf(item, labels, `message_${options.lang}`);
    const { sign, report, about, difference, quote } = line;
    const parts = [report, about, difference, quote].filter((part) => part !== "");
    return `${sign} ${oneLine(parts.map(cut).join("  "))}`;
  };
  const frames = Map.groupBy(diff.changes, ({ own }) => own.frame);
  const lines = [
    ...[...frames].flatMap(([frame, changes]) => [
      "",
      words.frames[frame] ?? frame,
      ...changes.flatMap((change) => [
        `${String(change.number).padStart(4)} ${print(change.own)}`,
        ...under(change),
      ]),
    ]),
    ...diff.unexplained.length === 0
      ? []
      : ["", words.unexplained, ...diff.unexplained.map((item) => `     ${print(item)}`)],
  ];
  const summary = summaryOf(diff, words, options.names);
  if (lines.length <= options.lines) return [...summary, ...lines];
  return [...summary, ...lines.slice(0, options.lines), words.more(lines.length - options.lines)];

  /** Findings one by one, but of a report or file that came or went; the rest is counted. */
  function under({ own, follows }: Change): readonly string[] {
    const isWhole = own.change !== "changed" && ["reports", "files"].includes(own.frame);
    const isListed = ({ frame }: Item) => !isWhole && frame === "findings";
    const listed = follows.filter(isListed);
    const counted = follows.filter((item) => !isListed(item));
    return [
      ...listed.map((item) => `       ${print(item)}`),
      ...counted.length === 0 ? [] : [`       ↳ ${countsOf(counted, words)}`],
    ];
  }
}

/** Characters of a part of a line. */
const LONGEST = 120;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

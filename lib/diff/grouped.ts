import { compareText } from "@/model/mod.ts";
import { DATA_FRAMES } from "./frame_rules.ts";
import { cellOf, type Item } from "./item.ts";
import type { ReportBook } from "./report_book.ts";
import { marksOf } from "./marks_of.ts";
import { sourcesOf } from "./sources_of.ts";
import { stageOf } from "./stage_of.ts";

/** A change, and what differs since it was made. */
export interface Change {
  /** From 1. */
  readonly number: number;
  readonly own: Item;
  readonly follows: readonly Item[];
}

/** What differs between two runs, sorted by what it follows from. */
export interface Grouped {
  readonly changes: readonly Change[];
  /** Rows of results that no change of their report explains. */
  readonly unexplained: readonly Item[];
}

/**
 * Sorts items into changes and what follows from them: `docs/project.md` states the rules. An item
 * follows from the first change that one of its sources names; an item of the data without one is a
 * change itself.
 */
export function grouped(items: readonly Item[], reports: ReportBook): Grouped {
  const roots: { readonly own: Item; readonly follows: Item[] }[] = [];
  const marked = new Map<string, typeof roots[number]>();
  const unexplained: Item[] = [];
  for (const item of items.toSorted((a, b) => stageOf(a) - stageOf(b))) {
    const source = sourcesOf(item, reports).find((mark) => marked.has(mark));
    const root = source === undefined ? { own: item, follows: [] } : marked.get(source)!;
    if (source !== undefined) root.follows.push(item);
    else if (isOfData(item.frame)) roots.push(root);
    else {
      unexplained.push(item);
      continue;
    }
    for (const mark of marksOf(item, reports)) if (!marked.has(mark)) marked.set(mark, root);
  }
  const changes = roots.toSorted((a, b) => byPlace(a.own, b.own))
    .map((root, index) => ({ number: index + 1, ...root }));
  return { changes, unexplained };
}

function byPlace(a: Item, b: Item): number {
  return data.indexOf(a.frame) - data.indexOf(b.frame) ||
    compareText(cellOf(a, "report") ?? "", cellOf(b, "report") ?? "");
}

const data: readonly string[] = DATA_FRAMES;

/** Whether a frame says what was read, and not what follows from it. */
export function isOfData(frame: string): boolean {
  return data.includes(frame);
}

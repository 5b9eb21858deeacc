import { oneLine } from "@/model/mod.ts";
import type { Diff } from "./diff_frames.ts";
import { DATA_FRAMES } from "./frame_rules.ts";
import { isOfData } from "./grouped.ts";
import type { Item } from "./item.ts";
import { isOfContent } from "./stage_of.ts";
import type { DiffWords } from "./words.ts";

/** Whether nothing differs: no row, no frame, no column. */
export function isEqual({ changes, unexplained, frames, onlyBefore, onlyAfter }: Diff): boolean {
  const sizes = frames.flatMap((frame) => [
    frame.rowsBefore,
    frame.rowsAfter,
    frame.onlyBefore.length,
    frame.onlyAfter.length,
  ]);
  return [changes, unexplained, onlyBefore, onlyAfter].every(({ length }) => length === 0) &&
    sizes.every((size) => size === 0);
}

/** What differs in a few lines: changes, what follows, results, and what could not be compared. */
export function summaryOf(
  diff: Diff,
  words: DiffWords,
  [first, second]: readonly [string, string],
): readonly string[] {
  if (isEqual(diff)) return [words.none(diff.frames.length)];
  const { changes, unexplained } = diff;
  const own = changes.map(({ own }) => own);
  const follows = changes.flatMap(({ follows }) => follows);
  const lists = [
    [words.changes(own.length), own],
    [words.follows, follows],
    [words.unexplained, unexplained],
  ] as const;
  const [colon] = words.marks;
  const counted = diff.frames
    .filter(({ isListed, rowsBefore, rowsAfter }) => !isListed && rowsBefore + rowsAfter > 0)
    .map(({ name, rowsBefore, rowsAfter }) => `${name} ${rowsBefore} / ${rowsAfter}`);
  return [
    ...lists.flatMap(([name, items]) =>
      items.length === 0 ? [] : [`${name}${colon}${countsOf(items, words)}`]
    ),
    ...own.length === 0 ? [words.changes(0)] : [],
    ...counted.length === 0 ? [] : [words.counted(counted.join(words.marks[1]))],
    ...notCompared(diff, words, first, second),
  ].map(oneLine);
}

/** How many items of each frame were added, removed and changed, as `figures 2 added, 1 removed`. */
export function countsOf(items: readonly Item[], words: DiffWords): string {
  const frames = Map.groupBy(items.filter((item) => !isOfContent(item)), ({ frame }) => frame);
  const [, comma, semicolon] = words.marks;
  const saved = items.filter(isOfContent).length;
  const names = [
    ...DATA_FRAMES,
    ...[...frames.keys()].filter((name) => !isOfData(name)).toSorted(),
  ];
  const counts = names.filter((name) => frames.has(name)).map((name) => {
    const changes = Map.groupBy(frames.get(name)!, ({ change }) => change);
    const counts = (["added", "removed", "changed"] as const).flatMap((change) => {
      const count = changes.get(change)?.length ?? 0;
      return count === 0 ? [] : [`${count} ${words.counts[change]}`];
    });
    return `${words.frames[name] ?? name} ${counts.join(comma)}`;
  });
  return [...counts, ...saved === 0 ? [] : [words.saved(saved)]].join(semicolon);
}

function notCompared(diff: Diff, words: DiffWords, first: string, second: string) {
  const columns = (run: string, side: "onlyBefore" | "onlyAfter") =>
    diff.frames.filter((frame) => frame[side].length > 0)
      .map((frame) => words.columnsOnlyIn(frame[side].join(", "), frame.name, run));
  const frames = (run: string, names: readonly string[]) =>
    names.length === 0 ? [] : [words.onlyIn(names.join(", "), run)];
  return [
    ...frames(first, diff.onlyBefore),
    ...frames(second, diff.onlyAfter),
    ...columns(first, "onlyBefore"),
    ...columns(second, "onlyAfter"),
  ];
}

import { type CopiedRun, exactCopies } from "./_exact_copies.ts";
import { nearCopies } from "./_near_copies.ts";

/** A sentence in the order of the reports of a group. */
export interface Placed {
  readonly hash: string;
  readonly skeleton: string;
  /** Number of its report; ascending. */
  readonly place: number;
}

/** Another place of a sentence of a group. */
export interface Copy {
  readonly manner: "exact" | "figures" | "near";
  /** 1 but for near copies. */
  readonly similarity: number;
  /** Index of the other sentence in the group. */
  readonly source: number;
  /** Exact copies: number of the passage in the report. */
  readonly passage: number | null;
}

/** Whether a report may lend to another, both by their number. */
export type CanLend = (from: number, to: number) => boolean;

/**
 * For each sentence of a group of reports its copy in a report that may lend: an exact one, else
 * one that differs in numbers only, else a near one; `undefined` where it has no copy.
 */
export function copiesOf(group: readonly Placed[], canLend: CanLend): (Copy | undefined)[] {
  const copies = exactly(group, canLend);
  const lists = Map.groupBy(group.keys(), (index) => group[index]!.skeleton);
  const sourceIn = (list: readonly number[], index: number) =>
    list.findLast((other) => canLend(group[other]!.place, group[index]!.place));
  for (const list of lists.values()) {
    for (const index of list) {
      if (copies[index] !== undefined) continue;
      const source = sourceIn(list, index);
      if (source !== undefined) {
        copies[index] = { manner: "figures", similarity: 1, source, passage: null };
      }
    }
  }
  const left = [...lists.values()];
  const open = left.map((list) => list.find((index) => copies[index] === undefined));
  const near = nearCopies([...lists.keys()], {
    isSought: (text) => open[text] !== undefined,
    mayLend: (source, text) => sourceIn(left[source]!, open[text]!) !== undefined,
  });
  for (const [text, { source: list, similarity }] of near) {
    for (const index of left[text]!) {
      const source = sourceIn(left[list]!, index);
      if (copies[index] === undefined && source !== undefined) {
        copies[index] = { manner: "near", similarity, source, passage: null };
      }
    }
  }
  return copies;
}

/**
 * Divides each report into the longest passages that occur elsewhere (M. J. Wise, "String
 * similarity via greedy string tiling and running Karp-Rabin matching", University of Sydney,
 * 1993).
 */
function exactly(group: readonly Placed[], canLend: CanLend): (Copy | undefined)[] {
  const numbers = new Map<string, number>();
  const hashes = group.map(({ hash }) => {
    const number = numbers.get(hash) ?? numbers.size;
    numbers.set(hash, number);
    return number;
  });
  const runs = exactCopies({ hashes, texts: group.map(({ place }) => place) }, canLend);
  const copies: (Copy | undefined)[] = Array.from(group, () => undefined);
  const longestFirst = [...runs.entries()]
    .filter((entry): entry is [number, CopiedRun] => entry[1] !== null)
    .sort(([a, first], [b, second]) => second.length - first.length || a - b);
  for (const [start, { length, source }] of longestFirst) {
    for (let step = 0; step < length && copies[start + step] === undefined; step++) {
      // Numbered by where it starts until all passages of the report are known.
      copies[start + step] = {
        manner: "exact",
        similarity: 1,
        source: source + step,
        passage: start,
      };
    }
  }
  return copies;
}

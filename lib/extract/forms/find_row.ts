import type { StandardEntry } from "@/codebook/mod.ts";
import { labelKey } from "../label_key.ts";
import { isWithin } from "./damaged_labels.ts";
import type { GridCell } from "./grid.ts";
import type { Form } from "./form.ts";

/** The row that some label cells name. */
export interface FoundRow {
  readonly entry: StandardEntry;
  /** Whether the copy lost characters of the label. */
  readonly mended: boolean;
}

/** What share of a label must be left, and how many characters. */
const SHARE = 0.7;
const FEWEST = 4;
/** Numbers of a heading and of its row within a label: （三）不予公开1. */
const NUMBERS = /[\d.一二三四五六七八九十]/g;

/**
 * The row that the last of some label cells name: by the whole label, which may be broken over
 * cells; by the label after its headings in one cell; or, of the row that follows `previous`, by a
 * label of which the copy lost some characters.
 */
export function findRow(
  labels: readonly GridCell[],
  labelled: Form,
  previous: StandardEntry | undefined,
): FoundRow | undefined {
  const ends = labels.map((_, first) => labels.slice(first).map(({ key }) => key).join(""));
  const exact = ends.find((key) => labelled.rows.has(key));
  if (exact !== undefined) return { entry: labelled.rows.get(exact)![0]!, mended: false };
  const last = ends.at(-1);
  if (last === undefined) return undefined;
  const below = behindHeadings(last, labelled);
  if (below !== undefined) return { entry: below, mended: false };
  const entry = withLostCharacters(last, labelled, previous);
  return entry && { entry, mended: true };
}

/** The row with the longest label that a key ends in, where only its headings precede it. */
function behindHeadings(key: string, { rows, groups }: Form): StandardEntry | undefined {
  const label = [...rows.keys()].filter((row) => key.endsWith(row))
    .toSorted((a, b) => b.length - a.length)[0];
  if (label === undefined) return undefined;
  const entry = rows.get(label)![0]!;
  const before = key.slice(0, -label.length).replace(NUMBERS, "");
  const group = labelKey(entry.group);
  const isAbove = before === group ||
    (before.endsWith(group) && groups.has(before.slice(0, -group.length)));
  return group !== "" && isAbove ? entry : undefined;
}

function withLostCharacters(
  key: string,
  { part, rows }: Form,
  previous: StandardEntry | undefined,
): StandardEntry | undefined {
  if (key.length < FEWEST) return undefined;
  const like = [...rows].filter(([label]) =>
    key.length >= label.length * SHARE && isWithin(key, label)
  );
  const entries = new Set(like.flatMap(([, entries]) => entries));
  const following = part.rows[previous === undefined ? 0 : part.rows.indexOf(previous) + 1];
  return entries.size === 1 && following !== undefined && entries.has(following)
    ? following
    : undefined;
}

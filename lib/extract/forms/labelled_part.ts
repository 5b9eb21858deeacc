import type { StandardEntry, StandardPart, StandardTemplate } from "@/codebook/mod.ts";
import { labelKey } from "../label_key.ts";

/** A table of an era with the keys of its labels. */
export interface LabelledPart {
  readonly era: StandardTemplate["era"];
  readonly part: StandardPart;
  readonly rows: ReadonlyMap<string, StandardEntry>;
  /** Equal labels under several headings are several entries. */
  readonly columns: ReadonlyMap<string, readonly StandardEntry[]>;
  /**
   * Headings and remarks above columns, which carry no values: the key of each printing with that
   * of the label.
   */
  readonly headings: ReadonlyMap<string, string>;
  /**
   * Keys of headings that no other table has: those of table 4, and the title of a block of table
   * 2.
   */
  readonly titles: ReadonlySet<string>;
  /** Keys of the headings of rows. */
  readonly groups: ReadonlySet<string>;
}

/** The tables of all eras by their labels. */
export function labelledParts(templates: Iterable<StandardTemplate>): LabelledPart[] {
  return [...templates].flatMap(({ era, parts }) => {
    // Pages copy the title of one block of table 2 to another: the rows show which block it is.
    const blocks = [...parts.values()].filter(isBlock).flatMap(({ headings }) => headings);
    return [...parts.values()].map((part) => labelled(era, part, isBlock(part) ? blocks : []));
  });
}

/** Whether a table is a block of table 2. */
export function isBlock({ table }: StandardPart): boolean {
  return table.startsWith("2.");
}

function labelled(
  era: StandardTemplate["era"],
  part: StandardPart,
  blocks: readonly StandardEntry[],
): LabelledPart {
  const { rows, columns, headings, notes } = part;
  const isGroup = ({ label }: StandardEntry) => rows.some(({ group }) => group === label);
  const isAbove = ({ label }: StandardEntry) =>
    columns.some(({ group }) => group === label) ||
    headings.some((heading) => heading.group === label && !isGroup(heading));
  return {
    era,
    part,
    rows: new Map(rows.flatMap((row) => keysOf(row).map((key) => [key, row]))),
    columns: grouped(columns),
    headings: new Map(
      [...headings.filter(isAbove), ...notes, ...blocks].flatMap((heading) =>
        keysOf(heading).map((key) => [key, labelKey(heading.label)])
      ),
    ),
    titles: new Set(part.table === "3" ? [] : headings.flatMap(keysOf)),
    groups: new Set(headings.filter((heading) => !isAbove(heading)).flatMap(keysOf)),
  };
}

function keysOf({ label, aliases }: StandardEntry): string[] {
  return [label, ...aliases].map(labelKey);
}

function grouped(entries: readonly StandardEntry[]): Map<string, StandardEntry[]> {
  const pairs = entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry })));
  const groups = Map.groupBy(pairs, ({ key }) => key);
  return new Map(
    [...groups].map(([key, found]) => [key, [...new Set(found.map(({ entry }) => entry))]]),
  );
}

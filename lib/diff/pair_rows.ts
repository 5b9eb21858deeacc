import type { FrameRule } from "./frame_rules.ts";
import type { Row } from "./rows_of.ts";

/** A row of two runs, or of one of them. */
export interface Pair {
  readonly before: Row | null;
  readonly after: Row | null;
}

/**
 * The rows of two runs that are not the same, those that mean the same thing side by side. Rows that
 * are equal in the keys and in what is compared are left out, each as often as both runs have it.
 * The work grows with the number of rows.
 */
export function pairRows(
  before: readonly Row[],
  after: readonly Row[],
  { keys, isWhole = false }: Pick<FrameRule, "keys" | "isWhole">,
  compared: readonly string[],
): readonly Pair[] {
  const same = joined({ before, after }, textBy([...keys[0]!, ...compared], false));
  const pairs: Pair[] = [];
  let rest = same.rest;
  for (const key of keys) {
    const next = joined(rest, textBy(key, isWhole));
    pairs.push(...next.pairs);
    rest = next.rest;
  }
  return [
    ...pairs,
    ...rest.before.map((row) => ({ before: row, after: null })),
    ...rest.after.map((row) => ({ before: null, after: row })),
  ];
}

interface Sides {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/** Rows with the same text, paired in their order, and those without a partner. */
function joined({ before, after }: Sides, textOf: (row: Row) => string | null) {
  const waiting = Map.groupBy(before.toReversed(), textOf);
  waiting.delete(null);
  const pairs: Pair[] = [];
  const paired = new Set<Row>();
  const alone = after.filter((row) => {
    const partner = waiting.get(textOf(row))?.pop();
    if (partner === undefined) return true;
    pairs.push({ before: partner, after: row });
    paired.add(partner);
    return false;
  });
  return { pairs, rest: { before: before.filter((row) => !paired.has(row)), after: alone } };
}

function textBy(columns: readonly string[], isWhole: boolean): (row: Row) => string | null {
  return (row) => {
    const cells = columns.map((column) => row[column] ?? null);
    return isWhole && cells.includes(null) ? null : JSON.stringify(cells);
  };
}

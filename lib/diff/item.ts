import type { Row } from "./rows_of.ts";

/** A row that two runs do not have alike. */
export interface Item {
  readonly frame: string;
  readonly change: "added" | "removed" | "changed";
  readonly before: Row | null;
  readonly after: Row | null;
  /** What differs of a row that both runs have; of a row of one run, the column that shows it. */
  readonly columns: readonly string[];
}

/** A cell of an item, as the later run that has the row gives it. */
export function cellOf({ before, after }: Item, column: string): string | null {
  return (after ?? before)?.[column] ?? null;
}

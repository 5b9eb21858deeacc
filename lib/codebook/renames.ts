import { readTable, type TableText } from "./table.ts";

/** An id that a version of the library renamed, or took for something else. */
export interface Rename {
  /** The version that did, as `0.2.0`. */
  readonly since: string;
  readonly old: string;
  readonly new: string;
  readonly noteEn: string;
  readonly noteZh: string;
}

const COLUMNS = ["since", "old", "new", "note_en", "note_zh"] as const;

/**
 * Reads `renames.csv`: the ids that mean something else than in an earlier version, in the order of
 * the file. Throws a `SyntaxError` as `readTable` does.
 */
export function parseRenames(table: TableText, file = "renames.csv"): readonly Rename[] {
  return readTable(table, file, COLUMNS).map(({ cells }) => ({
    since: cells.since,
    old: cells.old,
    new: cells.new,
    noteEn: cells.note_en,
    noteZh: cells.note_zh,
  }));
}

import type { DatabaseSync } from "node:sqlite";

/** For whom a store is opened. */
export interface Reading {
  /** A hash of all that decides what files are read as: `decisionOf`. */
  readonly decision: string;
  /** The folder of reports. */
  readonly reports: string;
}

/** How many ways of deciding are kept of a folder: a lexicon that is changed, and changed back, costs one reading. */
const DECISIONS = 3;

/**
 * The number of a way of deciding. What was made by those that no folder of reports was last read by is dropped. Turns
 * are counted, since clocks are put back.
 */
export function decisionIn(tables: DatabaseSync, { decision, reports }: Reading): number {
  tables.prepare("INSERT OR IGNORE INTO decisions (decision) VALUES (?)").run(decision);
  const number = Number(
    tables.prepare("SELECT number FROM decisions WHERE decision = ?").get(decision)!.number,
  );
  tables.prepare(
    "INSERT OR REPLACE INTO uses SELECT ?, ?, coalesce(max(turn), 0) + 1 FROM uses",
  ).run(reports, number);
  tables.prepare(
    `DELETE FROM uses WHERE reports = ?1 AND decision NOT IN
     (SELECT decision FROM uses WHERE reports = ?1 ORDER BY turn DESC LIMIT ?2)`,
  ).run(reports, DECISIONS);
  const unused = tables.prepare(
    "SELECT number FROM decisions WHERE number NOT IN (SELECT decision FROM uses)",
  ).all();
  for (const { number } of unused) {
    for (const table of ["kept", "parts"]) {
      tables.prepare(`DELETE FROM ${table} WHERE decision = ?`).run(number!);
    }
    tables.prepare("DELETE FROM decisions WHERE number = ?").run(number!);
  }
  return number;
}

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { decisionIn, type Reading } from "./_decision_in.ts";
import { emptyStore } from "./empty_store.ts";
import { lockStore } from "./lock_store.ts";
import { FILE, VERSION } from "./_open_for_reading.ts";
import { readOnlyStore } from "./_read_only_store.ts";
import { isDamage, storeErrorOf } from "./_store_error_of.ts";
import { StoreError } from "./store_error.ts";

/** What was made of files, by keys over all that decides it. Disposal gives way to another run. */
export interface Store extends Disposable {
  /** The folder. */
  readonly folder: string;
  /** What was kept under a key. */
  find<T>(key: string): T | null;
  /** Keeps parts, and under a key what `summarize` makes of the numbers that they got, which it returns. */
  keep<T>(
    key: string,
    parts: readonly Uint8Array[],
    summarize: (numbers: readonly number[]) => T,
  ): T;
  /** A part by its number. */
  part(number: number): Uint8Array;
}

/** A notebook that is open asks for parts by their numbers: none is given twice. */
const TABLES = `
CREATE TABLE kept (key TEXT PRIMARY KEY, decision INTEGER, summary TEXT) WITHOUT ROWID;
CREATE TABLE parts (number INTEGER PRIMARY KEY AUTOINCREMENT, decision INTEGER, part BLOB);
CREATE TABLE decisions (number INTEGER PRIMARY KEY, decision TEXT UNIQUE);
CREATE TABLE uses (reports TEXT, decision INTEGER, turn INTEGER, PRIMARY KEY (reports, decision));
PRAGMA user_version = ${VERSION};`;

/**
 * Opens the store in a folder, which is made; it waits where another run has it open. One that is
 * damaged or of another version is emptied. `notice` hears of both. From one that cannot be written is
 * read what is there.
 *
 * Throws a `StoreError` where the folder cannot be written and has nothing that was decided so. So do the
 * methods of a store where the disk is full or what it holds is damaged; what was kept before stays.
 */
export async function openStore(
  folder: string,
  reading: Reading,
  notice: (message: string) => void = console.error,
): Promise<Store> {
  const lock = await lockStore(folder, notice).catch((error: Error) => error);
  if (lock instanceof Error) {
    const store = readOnlyStore(folder, reading.decision);
    if (store !== null) return store;
    throw new StoreError("unusable", folder, lock);
  }
  let tables: DatabaseSync | undefined;
  try {
    tables = openTables(folder, notice);
    return storeIn(folder, tables, reading, lock);
  } catch (error) {
    tables?.close();
    lock.close();
    throw storeErrorOf(error, folder);
  }
}

function openTables(folder: string, notice: (message: string) => void): DatabaseSync {
  const path = join(folder, FILE);
  try {
    const { tables, version } = connected(path);
    if (version === VERSION) return tables;
    if (version !== 0) {
      notice(`The store "${folder}" is of version ${version}, not ${VERSION}: made anew`);
    }
    tables.close();
  } catch (error) {
    if (!isDamage(error)) throw error;
    notice(`The store "${folder}" is damaged (${(error as Error).message}): made anew`);
  }
  emptyStore(folder);
  const { tables } = connected(path);
  tables.exec(TABLES);
  return tables;
}

const PRAGMAS =
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000";

/** A killed process loses what it was writing, and no more. */
function connected(path: string) {
  const tables = new DatabaseSync(path);
  try {
    tables.exec(PRAGMAS);
    return { tables, version: tables.prepare("PRAGMA user_version").get()?.user_version };
  } catch (error) {
    // Windows removes no file that is open, so that a damaged store could not be made anew.
    tables.close();
    throw error;
  }
}

function storeIn(
  folder: string,
  tables: DatabaseSync,
  reading: Reading,
  lock: Deno.FsFile,
): Store {
  const decision = decisionIn(tables, reading);
  const find = tables.prepare("SELECT summary FROM kept WHERE key = ?");
  const part = tables.prepare("SELECT part FROM parts WHERE number = ?");
  const addPart = tables.prepare("INSERT INTO parts (decision, part) VALUES (?, ?)");
  const add = tables.prepare("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)");
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw storeErrorOf(error, folder);
    }
  };
  return {
    folder,
    find: <T>(key: string) =>
      attempt(() => {
        const row = find.get(key);
        return row === undefined ? null : JSON.parse(String(row.summary)) as T;
      }),
    keep: <T>(
      key: string,
      parts: readonly Uint8Array[],
      summarize: (numbers: readonly number[]) => T,
    ) =>
      attempt(() => {
        tables.exec("BEGIN IMMEDIATE");
        try {
          const numbers = parts.map((part) => Number(addPart.run(decision, part).lastInsertRowid));
          const summary = summarize(numbers);
          add.run(key, decision, JSON.stringify(summary));
          tables.exec("COMMIT");
          return summary;
        } catch (error) {
          rollBack(tables);
          throw error;
        }
      }),
    part: (number) =>
      attempt(() => {
        const row = part.get(number);
        if (row?.part instanceof Uint8Array) return row.part;
        throw new Error(`malformed: part ${number} is missing`);
      }),
    [Symbol.dispose]() {
      tables.close();
      lock.close();
    },
  };
}

/** Where SQLite itself has rolled back there is nothing left to. */
function rollBack(tables: DatabaseSync): void {
  try {
    tables.exec("ROLLBACK");
  } catch {
    // It has.
  }
}

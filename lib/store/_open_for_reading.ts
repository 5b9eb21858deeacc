import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

/** The name of the file of tables in a store. */
export const FILE = "store.sqlite";

/** What the tables look like; a store of another number is made anew. */
export const VERSION = 2;

/**
 * Opens the tables of a store that this process does not write, and another one may. On a disk that cannot
 * be written SQLite opens a file only as one that nobody changes.
 */
export function openForReading(folder: string): DatabaseSync {
  const path = join(folder, FILE);
  try {
    return readable(path);
  } catch (error) {
    if (!/unable to open|readonly/.test(String(error))) throw error;
    const unchanging = new URL(pathToFileURL(path));
    unchanging.searchParams.set("immutable", "1");
    try {
      return readable(unchanging);
    } catch {
      throw error;
    }
  }
}

/** The file is not opened before something is read of it. */
function readable(path: string | URL): DatabaseSync {
  const tables = new DatabaseSync(path, { readOnly: true });
  try {
    tables.prepare("SELECT max(number) FROM decisions").get();
    return tables;
  } catch (error) {
    tables.close();
    throw error;
  }
}

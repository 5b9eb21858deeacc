import { addedTables, type Additions, KEYS } from "./additions.ts";
import { DATA } from "./data_folder.ts";
import { filesIn } from "./files_in.ts";
import { inFolder } from "./in_folder.ts";
import { readSheet } from "./table.ts";
import { tableText } from "./table_text.ts";

/** What a project's table does to the library's of the same name. */
export interface Addition {
  readonly table: string;
  /** The keys of the rows that are new, and of those that stand in the place of the library's. */
  readonly added: readonly string[];
  readonly replaced: readonly string[];
}

/**
 * What the tables of a project add to the codebook, and what they change in it, by table. A template
 * is one row under its name.
 *
 * Throws a `SyntaxError` as `loadCodebook` does for what is no table.
 */
export function additionsOf(
  { codebook }: Additions,
  data: string | URL = DATA,
): readonly Addition[] {
  const library = new Map(
    ["codebook", "lexicon"].flatMap((folder) =>
      filesIn(inFolder(data, folder)).map((name) => [name, `${folder}/${name}`] as const)
    ),
  );
  return addedTables(codebook).map((table) => {
    const path = library.get(table);
    const key = KEYS[table];
    if (key === undefined) {
      return {
        table,
        added: path === undefined ? [table] : [],
        replaced: path === undefined ? [] : [table],
      };
    }
    const own = keysIn(`${codebook}/${table}`, key);
    const there = new Set(path === undefined ? [] : keysIn(inFolder(data, path), key));
    const isReplaced = (row: string) => key.length > 0 && there.has(row);
    return {
      table,
      added: own.filter((row) => !isReplaced(row)),
      replaced: own.filter(isReplaced),
    };
  });
}

/** The keys of the rows of a table; of a table without keys, the indicators of its rows. */
function keysIn(path: string | URL, key: readonly string[]): readonly string[] {
  const columns = key.length > 0 ? key : ["indicator"];
  const { rows } = readSheet(tableText(Deno.readFileSync(path), `${path}`), `${path}`, columns);
  return rows.map(({ cells }) => columns.map((column) => cells[column]).join(" / "));
}

import { basename, dirname } from "node:path";
import pl from "nodejs-polars";
import { withRows } from "@/codebook/mod.ts";
import { csvOf, writeWhole } from "@/write/mod.ts";
import { textAt } from "./_text_at.ts";

/** Rows for a CSV that people keep. */
export interface AddedRows<Column extends string> {
  /** Of the CSV; it is made where it is missing. */
  readonly path: string;
  readonly rows: readonly Readonly<Record<Column, string>>[];
}

/**
 * Adds rows to CSVs, each whole or not at all, and to none where one cannot be read or has a row of
 * the same `key`. Throws as `withRows` does.
 */
export async function addRows<Column extends string>(
  files: readonly AddedRows<Column>[],
  columns: readonly Column[],
  key: readonly Column[],
): Promise<void> {
  const contents = await Promise.all(files.map(async ({ path, rows }) => {
    const isThere = await Deno.stat(path).then(() => true, () => false);
    const text = isThere ? await textAt(path) : "";
    return { path, content: csvOf(frameOf(withRows(text, basename(path), columns, rows, key))) };
  }));
  for (const { path, content } of contents) {
    await Deno.mkdir(dirname(path), { recursive: true });
    await writeWhole(path, content);
  }
}

function frameOf({ columns, rows }: ReturnType<typeof withRows>) {
  const cells = columns.map((column) => [column, rows.map((row) => row[column] || null)] as const);
  const schema = Object.fromEntries(columns.map((column) => [column, pl.String]));
  return pl.DataFrame(Object.fromEntries(cells), { schema });
}

import { parse, stringify } from "@std/csv";

/** A row of a sheet by its columns. */
export type Cells = Record<string, string>;

/** The rows of a sheet. */
export async function rowsOf(path: string): Promise<Cells[]> {
  return parse((await Deno.readTextFile(path)).replace(/^\ufeff/, ""), {
    skipFirstRow: true,
  }) as Cells[];
}

/** Fills columns of a sheet in, as a person does. */
export async function fill(
  path: string,
  columns: Readonly<Record<string, (row: Cells, index: number) => string>>,
): Promise<void> {
  const rows = (await rowsOf(path)).map((row, index) => ({
    ...row,
    ...Object.fromEntries(
      Object.entries(columns).map(([column, value]) => [column, value(row, index)]),
    ),
  }));
  await Deno.writeTextFile(path, stringify(rows, { columns: Object.keys(rows[0]!) }));
}

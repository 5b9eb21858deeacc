import { meaningOf, type StandardEntry, type StandardPart } from "@/codebook/mod.ts";

/** The ids of the cells in some rows and columns of a form, each once; table 4 has a row without a label. */
export function codesOf(
  { table, columns: all }: StandardPart,
  rows: readonly (StandardEntry | undefined)[],
  columns: readonly StandardEntry[] = all,
): string[] {
  const codes = rows.flatMap((row) => columns.map((column) => meaningOf(table, row, column).code));
  return [...new Set(codes)];
}

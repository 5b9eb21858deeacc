/** A column as it is printed: text to the left, numbers to the right. */
export interface PrintedColumn {
  readonly heading: string;
  readonly isText: boolean;
  readonly cells: readonly string[];
}

/** A table as it is printed, in any format. */
export interface PrintedTable {
  readonly lang: "zh" | "en";
  readonly title: string | null;
  readonly note: string | null;
  readonly columns: readonly PrintedColumn[];
}

/** The rows of the body. */
export function rowsOf({ columns }: PrintedTable): string[][] {
  const height = columns[0]?.cells.length ?? 0;
  return Array.from({ length: height }, (_, row) => columns.map(({ cells }) => cells[row]!));
}

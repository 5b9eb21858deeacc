import type { DataFrame, DataType } from "nodejs-polars";

/** A row as texts: what is read from CSV and from Parquet is then the same. */
export type Row = Readonly<Record<string, string | null>>;

/** How rows are read. */
export interface RowOptions {
  readonly columns: readonly string[];
  /** Columns of numbers; one read from CSV has texts. */
  readonly numbers: ReadonlySet<string>;
  /** Reports that have another id in the other run, each with that id. */
  readonly renamed?: ReadonlyMap<string, string>;
}

/** The rows of a frame; an empty text is null, since CSV cannot distinguish them. */
export function rowsOf(
  frame: DataFrame,
  { columns, numbers, renamed = new Map() }: RowOptions,
): Row[] {
  const readers = columns.map((column) => readerOf(column, numbers.has(column), renamed));
  return frame.select(...columns).rows().map((cells) =>
    Object.fromEntries(columns.map((column, index) => [column, readers[index]!(cells[index])]))
  );
}

/** The columns of a frame that hold numbers. */
export function numbersOf({ schema }: DataFrame): readonly string[] {
  return Object.entries<DataType>(schema).filter(([, dtype]) =>
    /^(?:U?Int|Float)/.test(dtype.variant)
  )
    .map(([name]) => name);
}

function readerOf(column: string, isNumber: boolean, renamed: ReadonlyMap<string, string>) {
  const plain = (cell: unknown) =>
    cell === null || cell === undefined || cell === ""
      ? null
      : String(isNumber ? Number(cell) : cell);
  if (column !== "report" || renamed.size === 0) return plain;
  return (cell: unknown) =>
    plain(cell)?.split(LIST).map((report) => renamed.get(report) ?? report).join(LIST) ?? null;
}

/** How `files` joins the ids of several reports. */
const LIST = " | ";

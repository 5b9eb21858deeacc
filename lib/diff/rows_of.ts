import { type Cell, cellsOf, kindOf } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

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
  const cells = columns.map((column) =>
    cellsOf(frame, column).map(readerOf(column, numbers.has(column), renamed))
  );
  return Array.from(
    { length: frame.height },
    (_, row) => Object.fromEntries(columns.map((column, index) => [column, cells[index]![row]!])),
  );
}

/** The columns of a frame that hold numbers. */
export function numbersOf(frame: DataFrame): readonly string[] {
  return frame.columns.filter((column) => kindOf(frame.getColumn(column).dtype) === "number");
}

function readerOf(column: string, isNumber: boolean, renamed: ReadonlyMap<string, string>) {
  const plain = (cell: Cell) => {
    if (cell === null || cell === "" || isNumber && ENDLESS.test(String(cell))) return null;
    const number = isNumber ? Number(cell) : NaN;
    return String(Number.isNaN(number) ? cell : number);
  };
  if (column !== "report" || renamed.size === 0) return plain;
  return (cell: Cell) =>
    plain(cell)?.split(LIST).map((report) => renamed.get(report) ?? report).join(LIST) ?? null;
}

/** No number, as a CSV has it; of Parquet it is null already. */
const ENDLESS = /^(?:nan|-?inf(?:inity)?)$/i;

/** How `files` joins the ids of several reports. */
const LIST = " | ";

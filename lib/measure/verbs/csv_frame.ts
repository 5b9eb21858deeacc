import { type CsvRow, numberIn, readSheet, rowError } from "@/codebook/mod.ts";
import { f64, kindOf, nullable, seriesOf, str } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/**
 * The CSV text of a researcher's table as a frame, read as spreadsheets write it (separators, Chinese
 * names of columns, marks of thousands). The columns of `on` have the type that they have in `frame`;
 * another column has numbers where each of its cells is one, unless one begins with a zero as codes do.
 * An empty cell is null.
 *
 * Throws a `SyntaxError` that names file and line for a table that cannot be read, and a key that is
 * no number where the frame has numbers.
 */
export function csvFrame(
  text: string,
  file: string,
  { on, frame }: { readonly on: readonly string[]; readonly frame: DataFrame },
): DataFrame {
  const { rows, faults, others } = readSheet<string>(text, file, on);
  if (faults[0] !== undefined) throw faults[0];
  const isNumber = (column: string) =>
    on.includes(column)
      ? kindOf(frame.getColumn(column).dtype) === "number"
      : rows.every(({ cells }) => isNumeric(cells[column] ?? ""));
  return pl.DataFrame(
    [...on, ...others].map((column) =>
      isNumber(column)
        ? seriesOf(column, nullable(f64), rows.map((row) => numberOf(row, column)))
        : seriesOf(column, nullable(str), rows.map(({ cells }) => cells[column] || null))
    ),
  );
}

function isNumeric(cell: string): boolean {
  return cell === "" || numberIn(cell) !== null && !/^[0０]\d/.test(cell);
}

function numberOf(row: CsvRow<string>, column: string): number | null {
  const cell = row.cells[column] ?? "";
  const number = cell === "" ? null : numberIn(cell);
  if (number === null && cell !== "") throw rowError(row, `${column} "${cell}" is not a number`);
  return number;
}

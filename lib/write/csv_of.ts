import pl, { type DataFrame, type Expr, type Series } from "nodejs-polars";

/**
 * A frame as CSV for spreadsheets and statistics packages: UTF-8 with a byte order mark, CRLF,
 * whole numbers without a decimal point, nothing between the commas for null and `""` for an empty
 * text.
 *
 * The cells are data and stay as they are. A text that begins with `=`, `+`, `-` or `@`, as a
 * quotation from a report may, is taken for a formula by spreadsheet programs: import such a column
 * as text.
 */
export function csvOf(frame: DataFrame): Uint8Array {
  const columns = frame.getColumns().map((column) =>
    column.dtype.variant === "Float64" ? plainNumbers(column, frame) : column
  );
  return pl.DataFrame(columns).writeCSV(CSV);
}

/** How CSV is written. */
export const CSV = { includeBom: true, lineTerminator: "\r\n" } as const;

/** Polars writes 7 as `7.0`; counts are read more easily as `7`. */
function plainNumbers(column: Series, frame: DataFrame): Series {
  const whole = column.cast(pl.Int64);
  const isWhole = [column.min(), column.max()].every(isSafe) &&
    whole.cast(pl.Float64).seriesEqual(column, true);
  return isWhole ? whole : frame.select(plainNumber(column.name)).getColumn(column.name);
}

/** Of a column without a number there is no least one. */
function isSafe(bound: number | null): boolean {
  return Math.abs(bound ?? 0) <= Number.MAX_SAFE_INTEGER;
}

/** Each number of a column for itself. */
export function plainNumber(name: string): Expr {
  const number = pl.col(name);
  const isWhole = number.eq(number.round(0)).and(number.abs().ltEq(Number.MAX_SAFE_INTEGER));
  return pl.when(isWhole)
    .then(number.cast(pl.Int64).cast(pl.String))
    .otherwise(number.cast(pl.String))
    .alias(name);
}

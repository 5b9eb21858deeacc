/**
 * A local stand-in for `jsr:@std/csv`: `parse` and `stringify` as this project calls them, over
 * csv-parse and csv-stringify. It serves machines that cannot reach jsr.io; see `links` in
 * `deno.json`.
 *
 * @module
 */
import { parse as parseSync } from "csv-parse/sync";
import { stringify as stringifySync } from "csv-stringify/sync";

/** Options of {@linkcode parse}. */
export interface ParseOptions {
  /** Takes the first row as the names of the columns and returns records. Default: `false`. */
  skipFirstRow?: boolean;
  /** Character between the cells. Default: `","`. */
  separator?: string;
}

/** A row of cells by the name of their column. */
export type CsvRecord = Record<string, string>;

/**
 * Reads CSV text (RFC 4180); a byte order mark is dropped. A row of another length than the first
 * throws a `SyntaxError` that names the line.
 */
export function parse(text: string, options: ParseOptions & { skipFirstRow: true }): CsvRecord[];
export function parse(text: string, options?: ParseOptions): string[][];
export function parse(text: string, options: ParseOptions = {}): string[][] | CsvRecord[] {
  const { skipFirstRow = false, separator = "," } = options;
  try {
    return parseSync(text, { bom: true, columns: skipFirstRow, delimiter: separator });
  } catch (error) {
    throw new SyntaxError(`Cannot parse CSV: ${(error as Error).message}`, { cause: error });
  }
}

/** Options of {@linkcode stringify}. */
export interface StringifyOptions {
  /** Names of the columns, in order. */
  columns?: readonly string[];
  /** Whether the first row names the columns. Default: `true`. */
  headers?: boolean;
  /** Whether a byte order mark opens the text, so that spreadsheet programs read UTF-8. Default: `false`. */
  bom?: boolean;
}

/** Writes records (with `columns`) or rows of cells as CSV text with CRLF line ends, as RFC 4180 has it. */
export function stringify(
  rows: readonly (Record<string, unknown> | readonly unknown[])[],
  options: StringifyOptions = {},
): string {
  const { columns, headers = true, bom = false } = options;
  return stringifySync([...rows], {
    bom,
    header: headers && columns !== undefined,
    record_delimiter: "windows",
    ...(columns === undefined ? {} : { columns: [...columns] }),
    cast: { boolean: String },
  });
}

/**
 * A local stand-in for `jsr:@std/csv`: `parse` and `stringify` as this project calls them. It serves
 * machines that cannot reach jsr.io; see `links` in `deno.json`.
 *
 * @module
 */
import { stringify as stringifySync } from "csv-stringify/sync";
import { recordsIn } from "./records.ts";

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
 * Reads CSV text (RFC 4180); a byte order mark and empty lines are dropped. Text that breaks the
 * form throws an error that names the line, and so does a row of another length than the header.
 */
export function parse(text: string, options: ParseOptions & { skipFirstRow: true }): CsvRecord[];
export function parse(text: string, options?: ParseOptions): string[][];
export function parse(text: string, options: ParseOptions = {}): string[][] | CsvRecord[] {
  const { skipFirstRow = false, separator = "," } = options;
  const records = recordsIn(text.replace(/^\ufeff/, ""), separator);
  if (!skipFirstRow) return records.map(({ cells }) => cells);
  const header = records[0]?.cells ?? [];
  return records.slice(1).map(({ line, cells }) => {
    if (cells.length === header.length) {
      return Object.fromEntries(header.map((name, nth) => [name, cells[nth]!]));
    }
    throw new SyntaxError(
      `Cannot parse CSV, line ${line}: it has ${cells.length} cells, the first row ${header.length}`,
    );
  });
}

/** Options of {@linkcode stringify}. */
export interface StringifyOptions {
  /** Names of the columns, in order. Records need them; rows of cells have none. */
  columns?: readonly string[];
  /** Whether the first row names the columns. Default: `true`. */
  headers?: boolean;
  /**
   * Whether a byte order mark opens the text, so that spreadsheet programs read UTF-8. Default:
   * `false`.
   */
  bom?: boolean;
}

/**
 * Writes records (with `columns`) or rows of cells as CSV text with CRLF line ends, as RFC 4180 has
 * it. Records without `columns`, and rows of cells with them, throw a `TypeError`.
 */
export function stringify(
  rows: readonly (Readonly<Record<string, unknown>> | readonly unknown[])[],
  options: StringifyOptions = {},
): string {
  const { columns, headers = true, bom = false } = options;
  if (rows.some((row) => Array.isArray(row) === (columns !== undefined))) {
    throw new TypeError("Cannot stringify rows: records need columns, and rows of cells have none");
  }
  return stringifySync([...rows], {
    bom,
    header: headers && columns !== undefined,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
    ...(columns === undefined ? {} : { columns: [...columns] }),
    cast: { boolean: String },
  });
}

import { parse } from "@std/csv";
import { SheetError } from "./sheet_error.ts";

/** The cells of a row of CSV text, without the spaces around them. */
export interface CsvRecord {
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What {@linkcode csvRecords} makes of a text. */
export interface CsvRecords {
  readonly records: readonly CsvRecord[];
  /** One for each row with a cell that begins with a quote and does not end with one. */
  readonly faults: readonly SheetError[];
}

/**
 * The rows of CSV text, without those that have nothing in any cell. Cells are parted as a first line
 * `sep=;` says, else by the one of comma, semicolon and tab that parts the header most often. A quote
 * inside a cell that does not begin with one is a character, as spreadsheets take it.
 */
export function csvRecords(marked: string, file: string): CsvRecords {
  const text = marked.replace(/^\ufeff/, "");
  const [stated = "", separator = separatorOf(text)] = /^sep=(.)(?=[\r\n])/.exec(text) ?? [];
  const { row, cell } = patternsOf(separator);
  const records: CsvRecord[] = [];
  const faults: SheetError[] = [];
  let line = 1;
  for (const [, written = ""] of text.slice(stated.length).matchAll(row)) {
    const cells = cellsOf(written, cell, separator);
    if (cells === undefined) faults.push(quoteError(file, line));
    else if (cells.some((cell) => cell !== "")) records.push({ line, cells });
    line += written.includes('"') ? written.split(LINE_BREAK).length : 1;
  }
  return { records, faults };
}

const LINE_BREAK = /\r\n?|\n/;
const SEPARATORS = [",", ";", "\t"];

function separatorOf(text: string): string {
  const [header = ""] = text.trimStart().split(LINE_BREAK, 1);
  const partsBy = (separator: string) => header.split(separator).length;
  return SEPARATORS.reduce((best, other) => partsBy(other) > partsBy(best) ? other : best);
}

/**
 * A row with its line end, and a cell: only in well-formed quotes may it hold a line end. Most rows are
 * lines without quotes, which are found without looking for cells.
 */
function patternsOf(separator: string): { readonly row: RegExp; readonly cell: RegExp } {
  const mark = RegExp.escape(separator);
  const cell = `(?:"[^"]*(?:""[^"]*)*"(?=${mark}|[\\r\\n]|$)|[^${mark}\\r\\n]*)`;
  return {
    row: new RegExp(
      `([^"\\r\\n]*(?=[\\r\\n]|$)|${cell}(?:${mark}${cell})*)(?:\\r\\n?|\\n|$)`,
      "gy",
    ),
    cell: new RegExp(`(?<=${mark}|^)${cell}`, "g"),
  };
}

function cellsOf(row: string, cell: RegExp, separator: string): readonly string[] | undefined {
  if (!row.includes('"')) return row.split(separator).map((written) => written.trim());
  const quoted = row.replace(
    cell,
    (written) => /^[^"].*"/s.test(written) ? `"${written.replaceAll('"', '""')}"` : written,
  );
  try {
    return parse(quoted, { separator })[0]?.map((written) => written.trim());
  } catch {
    return undefined;
  }
}

function quoteError(file: string, line: number): SheetError {
  return new SheetError(file, line, {
    zh: "有一格以引号开头而没有以引号结尾",
    en: "a cell begins with a quote and does not end with one",
  });
}

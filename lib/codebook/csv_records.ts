import { parse } from "@std/csv";

/** The cells of a row of CSV text, without the spaces around them. */
export interface CsvRecord {
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of CSV text, without those that have nothing in any cell. Cells are parted as a first line
 * `sep=;` says, else by the one of comma, semicolon and tab that parts the header most often.
 *
 * Throws a `SyntaxError` that names the file where the text is no CSV.
 */
export function csvRecords(text: string, file: string): CsvRecord[] {
  const [stated = "", separator = separatorOf(text)] = /^sep=(.)(?=[\r\n])/.exec(text) ?? [];
  const rows = parseRows(text.slice(stated.length), file, separator);
  const lines = text.split(LINE_BREAK);
  let line = stated === "" ? 0 : 1;
  const records = rows.map((row) => {
    while (lines[line] === "") line += 1;
    const record = { line: line + 1, cells: row.map((cell) => cell.trim()) };
    line += row.join().split(LINE_BREAK).length;
    return record;
  });
  return records.filter(({ cells }) => cells.some((cell) => cell !== ""));
}

const LINE_BREAK = /\r\n?|\n/;
const SEPARATORS = [",", ";", "\t"];

function separatorOf(text: string): string {
  const [header = ""] = text.trimStart().split(LINE_BREAK, 1);
  const partsBy = (separator: string) => header.split(separator).length;
  return SEPARATORS.reduce((best, other) => partsBy(other) > partsBy(best) ? other : best);
}

function parseRows(text: string, file: string, separator: string): string[][] {
  try {
    return parse(text, { separator });
  } catch (error) {
    throw new SyntaxError(`Cannot read "${file}": ${(error as Error).message}`, { cause: error });
  }
}

/** A row of CSV text. */
export interface CsvRow {
  /** 1-based line on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell, in quotes or plain, and what ends it. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n?|\n|$)/y;

/**
 * Splits CSV text (RFC 4180) into rows; empty lines are left out. The tables are read whenever a
 * program starts, and a general parser takes as long for them as everything else together:
 * csv-parse five times as long as this.
 *
 * Throws a `SyntaxError` that names the line of a quote inside a cell, and of one that is never
 * closed.
 */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [at, line, first] = [0, 1, 1];
  let end = "";
  while (at < text.length || end === ",") {
    CELL.lastIndex = at;
    const match = CELL.exec(text);
    if (match === null) {
      throw new SyntaxError(`line ${line}: a quote is not where a cell begins or ends`);
    }
    const [all, quoted, plain = ""] = match;
    end = match[3]!;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += all.length;
    line += all.match(/\r\n?|\n/g)?.length ?? 0;
    if (end === ",") continue;
    if (cells.length > 1 || all !== end) rows.push({ line: first, cells });
    [cells, first] = [[], line];
  }
  return rows;
}

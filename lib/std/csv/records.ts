/** The cells of a record of CSV text. */
export interface CellsAt {
  /** 1-based line on which the record begins. */
  readonly line: number;
  readonly cells: string[];
}

/** A line of cells, with the line ends inside its quotes. */
const RECORD = /(?:[^"\r\n]+|"[^"]*"?)+/g;

/** The records of CSV text; throws a `SyntaxError` that names the line of a misplaced quote. */
export function recordsIn(text: string, separator: string): CellsAt[] {
  const toCells = cellReader(separator);
  let line = 1;
  let end = 0;
  return Array.from(text.matchAll(RECORD), ({ 0: record, index }) => {
    line += breaksIn(text.slice(end, index));
    const cells = toCells(record);
    if (cells === undefined) {
      throw new SyntaxError(
        `Cannot parse CSV, line ${line}: a quote is not closed, or in a bare cell`,
      );
    }
    const found = { line, cells };
    line += breaksIn(record);
    end = index + record.length;
    return found;
  });
}

function cellReader(separator: string): (record: string) => string[] | undefined {
  const mark = RegExp.escape(separator);
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^"${mark}]*))(${mark}|$)`, "gy");
  return (record) => {
    if (!record.includes('"')) return record.split(separator);
    const cells: string[] = [];
    for (const [, quoted, bare, end] of record.matchAll(cell)) {
      cells.push(quoted?.replaceAll('""', '"') ?? bare!);
      if (end === "") return cells;
    }
  };
}

function breaksIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

import { cell, paragraph, row, table } from "./docx.ts";
import { type GridSpec, textOf } from "./official_tables.ts";

/** A table of Word: a cell that goes on from the row above is written again, without text. */
export function wordTable(grid: GridSpec): string {
  const open: { columns: number; rows: number }[] = [];
  const rows = grid.map((specs) => {
    const cells: string[] = [];
    const waiting = [...specs];
    for (let column = 0; waiting.length > 0 || (open[column]?.rows ?? 0) > 0;) {
      const above = open[column];
      if (above !== undefined && above.rows > 0) {
        above.rows--;
        cells.push(wordCell("", above.columns, "<w:vMerge/>"));
        column += above.columns;
        continue;
      }
      const spec = waiting.shift()!;
      const { rows = 1, columns = 1 } = typeof spec === "string" ? {} : spec;
      open[column] = { columns, rows: rows - 1 };
      cells.push(wordCell(textOf(spec), columns, rows > 1 ? '<w:vMerge w:val="restart"/>' : ""));
      column += columns;
    }
    return row(...cells);
  });
  return table(...rows);
}

function wordCell(text: string, columns: number, merge: string): string {
  return cell(paragraph(text), `<w:gridSpan w:val="${columns}"/>${merge}`);
}

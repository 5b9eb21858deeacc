import type { Form } from "./form.ts";
import { around, type GridCell, type GridRow } from "./grid.ts";
import { transposed } from "./turned.ts";

/** So many kinds as rows, or labels of columns, show that a table is turned. */
const FEWEST = 2;

/**
 * A table of one row (table 4) that a report prints as a list, one cell a line, or with its groups as
 * rows, in the form that has it in one row; any other grid as it is.
 */
export function inOneRow(grid: readonly GridRow[], forms: readonly Form[]): readonly GridRow[] {
  for (const form of forms.filter(({ part }) => part.rows.length === 0)) {
    const isItem = ({ cells }: GridRow) =>
      form.columns.has(cells.at(-2)?.key ?? "") && !form.columns.has(cells.at(-1)!.key);
    if (grid.filter(isItem).length === form.part.columns.length) return transposed(grid);
    const header = grid.findIndex(({ cells }) => columnsIn(cells, form) >= FEWEST);
    const rows = grid.slice(header + 1).filter(({ cells }) => isGroup(cells, form));
    if (header >= 0 && rows.length >= FEWEST) return withGroupsAbove(grid[header]!, rows, form);
  }
  return grid;
}

function columnsIn(cells: readonly GridCell[], { columns }: Form): number {
  return cells.filter(({ key }) => columns.has(key)).length;
}

/** Whether cells are those of a row that is named by a heading of the form. */
function isGroup(cells: readonly GridCell[], { headings, columns }: Form): boolean {
  const first = cells.findIndex(({ key }) => !headings.has(key));
  return first > 0 && cells.slice(first).every(({ key }) => !columns.has(key));
}

/** The rows side by side: their labels above the header, which is repeated for each of them. */
function withGroupsAbove(
  { cells: printed }: GridRow,
  rows: readonly GridRow[],
  { columns }: Form,
): GridRow[] {
  const labels = printed.filter(({ key }) => columns.has(key));
  const { length } = labels;
  const first = labels[0]!.column;
  const place = ({ row }: GridCell) =>
    rows.findIndex(({ cells }) => cells[0]!.row === row) * length;
  const moved = rows.flatMap(({ cells }) =>
    cells.map((cell): GridCell => {
      const column = place(cell);
      if (cell.column < first) {
        const height = cell.rowEnd - cell.row;
        return { ...cell, row: cell.column, column, columnEnd: column + height * length };
      }
      const own = column + cell.column - first;
      return { ...cell, row: first + 1, column: own, columnEnd: own + 1 };
    })
  );
  const header = rows.flatMap((_, group) =>
    labels.map((label, index): GridCell => {
      const column = group * length + index;
      return { ...label, row: first, column, columnEnd: column + 1 };
    })
  );
  const byRow = Map.groupBy([...moved, ...header], ({ row }) => row);
  return [...byRow].toSorted(([a], [b]) => a - b).map(([, cells]) => ({
    cells,
    span: around(cells),
  }));
}

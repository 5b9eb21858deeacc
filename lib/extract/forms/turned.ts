import type { Form } from "./form.ts";
import { around, type GridRow } from "./grid.ts";

/** So many labels of a form in the first row are its rows, printed as columns. */
const FEWEST = 3;

/** A grid that prints the rows of a form as columns, turned; no rows where it does not. */
export function turned(grid: readonly GridRow[], forms: readonly Form[]): readonly GridRow[] {
  const labels = (grid[0]?.cells ?? []).filter(({ key }) =>
    forms.some(({ rows }) => rows.has(key))
  );
  return labels.length < FEWEST ? [] : transposed(grid);
}

/** A grid with its columns as rows. */
export function transposed(grid: readonly GridRow[]): readonly GridRow[] {
  const cells = grid.flatMap((row) =>
    row.cells.map((cell) => ({
      ...cell,
      row: cell.column,
      rowEnd: cell.columnEnd,
      column: cell.row,
      columnEnd: cell.rowEnd,
    }))
  );
  const rows = [...Map.groupBy(cells, ({ row }) => row)].toSorted(([a], [b]) => a - b);
  return rows.map(([, own]) => ({ cells: own, span: around(own) }));
}

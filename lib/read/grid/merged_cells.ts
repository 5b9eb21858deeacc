import type { DraftCell } from "../draft.ts";

/** How a cell is merged with those above it or before it. */
export type Merge = "none" | "first" | "next";

type OpenCell = { -readonly [Key in keyof DraftCell]: DraftCell[Key] };

/**
 * Collects the cells of a table, row after row; one that continues the cell above it, over the same
 * columns, extends that cell.
 */
export class MergedCells {
  readonly #cells: OpenCell[] = [];
  /** Cells that may continue in the next row, by their column. */
  readonly #merging = new Map<number, OpenCell>();

  get cells(): readonly DraftCell[] {
    return this.#cells;
  }

  add(cell: DraftCell, merge: Merge): void {
    const { row, column, columnSpan } = cell;
    const above = this.#merging.get(column);
    const goesOn = merge === "next" && above?.columnSpan === columnSpan &&
      above.row + above.rowSpan === row;
    if (goesOn) {
      above.rowSpan++;
      return;
    }
    const open = { ...cell };
    this.#cells.push(open);
    if (merge === "none") this.#merging.delete(column);
    else this.#merging.set(column, open);
  }
}

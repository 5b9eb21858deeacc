import type { Draft } from "../draft.ts";
import { type Merge, MergedCells } from "./merged_cells.ts";
import { settleTable } from "./settle_table.ts";

/** A cell of a row whose columns are given by their edges, in twentieths of a point. */
export interface EdgedCell {
  readonly left: number;
  readonly right: number;
  readonly content: readonly Draft[];
  /** How it is merged with the cells above it and before it. */
  readonly down: Merge;
  readonly across: Merge;
}

/** A row of cells, with their edges or, where the row does not state them, without. */
export type EdgedRow = readonly EdgedCell[] | {
  readonly contents: readonly EdgedCell["content"][];
};

/** Edges that differ by less, half a millimetre, are one: programs round them. */
const NEAR = 30;

/**
 * Makes parts of a table whose rows state the edges of their cells, as old Word files and RTF have
 * them: a cell covers the columns between its edges. Where a row does not state them, cells can only be
 * counted.
 */
export function edgedTable(rows: readonly EdgedRow[]): readonly Draft[] {
  const edged = rows.flatMap((row) => "contents" in row ? [] : [joinedAcross(row)]);
  if (edged.length < rows.length) return counted(rows);
  const edge = edgesOf(edged);
  const merged = new MergedCells();
  edged.forEach((cells, row) => {
    let free = 0;
    for (const { left, right, content, down } of cells) {
      const column = Math.max(free, edge(left));
      free = Math.max(column + 1, edge(right));
      merged.add({ row, column, rowSpan: 1, columnSpan: free - column, content }, down);
    }
  });
  return settleTable(merged.cells);
}

/** Joins cells that continue the one before them; one with text of its own is a cell. */
function joinedAcross(cells: readonly EdgedCell[]): readonly EdgedCell[] {
  const joined: EdgedCell[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && cell.across === "next" && before.across !== "none" &&
      cell.content.length === 0;
    if (goesOn) joined.splice(-1, 1, { ...before, right: cell.right });
    else joined.push(cell);
  }
  return joined;
}

/** Returns for an edge its number among those that differ. */
function edgesOf(rows: readonly (readonly EdgedCell[])[]): (edge: number) => number {
  const all = new Set(rows.flatMap((cells) => cells.flatMap(({ left, right }) => [left, right])));
  const numbers = new Map<number, number>();
  let first = -Infinity;
  let count = -1;
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edge - first > NEAR) {
      first = edge;
      count++;
    }
    numbers.set(edge, count);
  }
  return (edge) => numbers.get(edge) ?? 0;
}

/** Each row ends in the last column, where the values are. */
function counted(rows: readonly EdgedRow[]): readonly Draft[] {
  const contents = rows.map((row) =>
    "contents" in row ? row.contents : row.map(({ content }) => content)
  );
  const width = contents.reduce((most, { length }) => Math.max(most, length), 0);
  const cells = contents.flatMap((row, index) =>
    row.map((content, place) => {
      const column = width - row.length + place;
      return { row: index, column, rowSpan: 1, columnSpan: 1, content };
    })
  );
  return settleTable(cells).map((draft) =>
    draft.kind === "table" ? { ...draft, ofLines: true } : draft
  );
}

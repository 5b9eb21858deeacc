import type { Document, TableBlock } from "@/model/mod.ts";
import { compose, type Part } from "@/read/compose.ts";
import type { CellSpec, GridSpec } from "./official_tables.ts";

type GridCells = Omit<TableBlock["cells"][number], "span">[];

/** A document of paragraphs and tables, as the readers make it. */
export function tableDocument(...parts: readonly (string | GridSpec)[]): Document {
  const source = {
    name: "report.html",
    format: "html",
    bytes: 0,
    sha256: "",
    encoding: "utf-8",
    encodingReason: "",
  } as const;
  return compose(
    source,
    parts.map((part): Part =>
      typeof part === "string"
        ? { kind: "text", text: part }
        : { kind: "table", cells: placeCells(part) }
    ),
  );
}

/** The tables of a document. */
export function tablesOf({ blocks }: Document): TableBlock[] {
  return blocks.filter((block) => block.kind === "table");
}

/** Puts each cell in the first free columns of its row: those that no cell from above hangs into. */
function placeCells(grid: GridSpec): GridCells {
  const placed: GridCells = [];
  grid.forEach((specs, row) => {
    let column = 0;
    const isTaken = () =>
      placed.some((cell) =>
        cell.row < row && row < cell.row + cell.rowSpan && cell.column <= column &&
        column < cell.column + cell.columnSpan
      );
    for (const spec of specs) {
      while (isTaken()) column++;
      const { text, rows = 1, columns = 1 } = partsOf(spec);
      placed.push({ row, column, rowSpan: rows, columnSpan: columns, text });
      column += columns;
    }
  });
  return placed;
}

function partsOf(spec: CellSpec): { text: string; rows?: number; columns?: number } {
  return typeof spec === "string" ? { text: spec } : spec;
}

import type { Cell, DataTable, VariableType } from "./variable.ts";

/**
 * A table as CSV for statistics packages, in pieces: UTF-8 without a byte order mark, lines end with a
 * line feed. A text stands in quotes; between two commas there is nothing where nothing is known. Numbers
 * that are no counts have a decimal point, 12 is `12.0`; dates are `2019-12-31`; `true` and `false`.
 */
export function* csvChunks({ variables, slices }: DataTable): Iterable<string> {
  yield `${variables.map(({ name }) => name).join(",")}\n`;
  for (const columns of slices()) {
    const texts = columns.map((cells, index) => cells.map(writer(variables[index]!.type)));
    const height = texts[0]?.length ?? 0;
    const rows = Array.from({ length: height }, (_, row) => texts.map((cells) => cells[row]));
    yield rows.map((row) => `${row.join(",")}\n`).join("");
  }
}

function writer(type: VariableType): (cell: Cell) => string {
  return (cell) => {
    if (cell === null) return "";
    if (type === "text") return quotedText(String(cell));
    return type === "number" ? decimal(Number(cell)) : String(cell);
  };
}

/** A text in quotes. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function decimal(value: number): string {
  const text = String(value);
  return Number.isInteger(value) && !text.includes("e") ? `${text}.0` : text;
}

import { places } from "./_places.ts";
import type { TableView } from "./_table_view.ts";

/** A table as text in columns; Chinese characters take two places, as terminals draw them. */
export function tableText({ caption, columns, cells }: TableView): string {
  const rows = [columns.map(({ name }) => name), ...cells.map((row) => row.map(content))];
  const widths = columns.map((_, index) =>
    Math.max(...rows.map((row) => places(row[index] ?? "")))
  );
  const lines = rows.map((row) =>
    row.map((text, index) => pad(text, widths[index] ?? 0, columns[index]?.isNumber)).join("  ")
      .trimEnd()
  );
  return [caption, ...lines].join("\n");
}

function content(text: string | null): string {
  return text ?? "–";
}

function pad(text: string, width: number, isNumber = false): string {
  const gap = " ".repeat(width - places(text));
  return isNumber ? gap + text : text + gap;
}

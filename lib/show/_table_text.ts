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

function places(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

/**
 * East Asian wide and full-width characters (Unicode standard annex 11), as far as reports use
 * them.
 */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

import { cellsOf } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/** What identifies each row: its cells in these columns, as JSON. */
export function keysOf(frame: DataFrame, columns: readonly string[]): string[] {
  const cells = columns.map((column) => cellsOf(frame, column));
  return Array.from(
    { length: frame.height },
    (_, row) => JSON.stringify(cells.map((column) => column[row])),
  );
}

/** The key that occurs twice first, and how often; `undefined` where none does. */
export function repeated(keys: readonly string[]): { key: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [key, count] = [...counts].find(([, count]) => count > 1) ?? [];
  return key === undefined ? undefined : { key, count: count! };
}

/** A key with the names of its columns, as `issuer "甲县", year 2018`. */
export function keyText(columns: readonly string[], key: string): string {
  const cells: readonly unknown[] = JSON.parse(key);
  return columns.map((column, index) => `${column} ${JSON.stringify(cells[index])}`).join(", ");
}

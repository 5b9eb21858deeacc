import type { Line, PlacedRemark } from "./table_text.ts";
import type { Values } from "./gather.ts";
import type { Row } from "./rows.ts";
import type { Letter } from "./tokens.ts";

/** From the label of a row to its last value, whichever comes first. */
export function lineOf({ label, values }: Omit<Row, "row">, letters: readonly Letter[]): Line {
  const inside = letters.slice(label.start, label.end).map(({ offset }) => offset);
  const tokens = values?.tokens ?? [];
  return {
    start: Math.min(inside[0] ?? Infinity, ...tokens.map(({ start }) => start)),
    end: Math.max((inside.at(-1) ?? -1) + 1, ...tokens.map(({ end }) => end)),
  };
}

/** After the last label or value of some rows. */
export function endOf(rows: readonly Row[], letters: readonly Letter[], start: number): number {
  return Math.max(start, ...rows.map((row) => lineOf(row, letters).end));
}

/** Values that no row takes. */
export function leftover({ tokens }: Values): PlacedRemark {
  return { rule: "table.left_over", start: tokens[0]!.start, end: tokens.at(-1)!.end };
}

import type { OwnColumn } from "./own_column.ts";
import { categories, type OwnRow } from "./own_rows.ts";

/** Bars with their places in the group of one category, and how many places a group has. */
export interface GroupedBars {
  readonly rows: readonly OwnRow[];
  readonly places: number;
}

/**
 * Puts the bars of one category of an axis, `band`, beside each other: stacked, they would be added up.
 * A value of the colour column has one place in all groups, also where its colour is that of others.
 * `null` where no category has two.
 */
export function groupedBars(
  rows: readonly OwnRow[],
  band: "x" | "y",
  colour: OwnColumn | undefined,
): GroupedBars | null {
  const groups = new Set(rows.map((row) => JSON.stringify([row[band], row.facet])));
  if (colour === undefined || groups.size === rows.length) return null;
  // Numbers that are printed alike are still two.
  const keyOf = ({ row }: OwnRow) => {
    const cell = colour.cells[row]!;
    return colour.isNumber ? cell : colour.printed(cell);
  };
  const values = colour.isNumber
    ? [...new Set(rows.map(keyOf))].sort((a, b) => Number(a) - Number(b))
    : categories(colour, rows.map(({ row }) => row));
  const places = new Map(values.map((value, place) => [value, place]));
  return {
    rows: rows.map((row) => ({ ...row, place: places.get(keyOf(row))! })),
    places: values.length,
  };
}

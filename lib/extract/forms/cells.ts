import type { Token } from "./runs.ts";

/** One cell of a row as it can be read. */
export interface Cell {
  /** `null` for a blank or a mark. */
  readonly value: number | null;
  /** `lost`: a copy printed nothing in its place, a blank or a zero. */
  readonly state: "value" | "blank" | "slash" | "lost";
  readonly unit: string;
  /** In the normalized text. */
  readonly start: number;
  readonly end: number;
}

/** The cells of a row, in the order of its columns. */
export type Reading = readonly Cell[];

/** What the columns of a row are. */
export interface Shape {
  /** For each column, what its numbers are: whole ones, whole ones with a sign, or money. */
  readonly columns: readonly ("count" | "change" | "money")[];
  /**
   * Lengths of the groups of columns of which the last is the sum of the others; empty where
   * nothing adds up.
   */
  readonly sums: readonly number[];
}

/** A token as a cell. */
export function cellOf({ text, unit, start, end }: Token): Cell {
  if (text === "" || text === "/") {
    return { value: null, state: text === "" ? "blank" : "slash", unit, start, end };
  }
  return { value: Number(text), state: "value", unit, start, end };
}

/** A sign is of changes only, decimals and units of money are of money only. */
export function fitsColumn({ value, unit }: Cell, column: number, { columns }: Shape): boolean {
  const kind = columns[column]!;
  if (value === null) return true;
  if (Object.is(value, -0) || value < 0 && kind !== "change") return false;
  return kind === "money" || Number.isInteger(value) && !unit.endsWith("元");
}

import type { Token } from "./tokens.ts";

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

/** A sign is of changes only, decimals and units of money are of money only, endless digits of nothing. */
export function fitsColumn({ value, unit }: Cell, column: number, { columns }: Shape): boolean {
  const kind = columns[column]!;
  if (value === null) return true;
  if (!Number.isFinite(value) || Object.is(value, -0) || value < 0 && kind !== "change") {
    return false;
  }
  return kind === "money" || Number.isInteger(value) && !unit.endsWith("元");
}

/** Whether a cell of which a copy printed nothing held nothing: the others of its group make their sum. */
export function isBlank(column: number, readings: readonly Reading[], { sums }: Shape): boolean {
  return readings.every((reading) =>
    groupsOf(reading, sums).some((group) => group.includes(reading[column]!) && addsUp(group))
  );
}

/** The cells of a row by the groups of columns that end in their sum. */
export function groupsOf<Own>(cells: readonly Own[], sums: readonly number[]): Own[][] {
  let first = 0;
  return sums.map((length) => cells.slice(first, first += length));
}

/** Whether the last cell of a group is the sum of the others; a blank counts as nothing. */
export function addsUp(group: readonly Pick<Cell, "value">[]): boolean {
  const parts = group.slice(0, -1).reduce((sum, { value }) => sum + (value ?? 0), 0);
  return parts === (group.at(-1)!.value ?? 0);
}

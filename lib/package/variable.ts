import type { Bilingual } from "@/model/mod.ts";

/** What the cells of a variable are, in words that every statistics package has a type for. */
export type VariableType = "text" | "integer" | "number" | "boolean" | "date";

/** A value that a code stands for. */
export interface ValueLabel {
  readonly id: string;
  /** In Stata, where only numbers have labels: its place in the codebook, from 1. */
  readonly number: number;
  readonly label: Bilingual;
}

/** A column of a packaged frame. */
export interface Variable {
  /** At most 32 letters, digits and underscores; the same in every run. */
  readonly name: string;
  /** Its name in the frame. */
  readonly column: string;
  readonly type: VariableType;
  readonly label: Bilingual;
  /** Empty where it has none. */
  readonly unit: string;
  /** All values that the codebook has for it; empty for a variable that is not coded. */
  readonly values: readonly ValueLabel[];
  /** The column of `terms.csv` whose values it has; `null` for a variable that is not coded. */
  readonly field: string | null;
  /** The forms and rows that ask for it; empty where it is no indicator. */
  readonly source: string;
  /** The forms whose reports can state it. */
  readonly eras: readonly string[];
  readonly definition: string;
  /** The share of cells without a value, from 0 to 1; 0 for an empty frame. */
  readonly missing: number;
}

/** A cell: null where nothing is known; a date is written as `2019-12-31`. */
export type Cell = string | number | boolean | null;

/** A frame as it is packaged. */
export interface DataTable {
  readonly name: string;
  /** What a row is; empty where that is not documented. */
  readonly rows: string;
  readonly variables: readonly Variable[];
  readonly height: number;
  /** Its cells in slices of bounded height: of each slice the cells of every variable. */
  readonly slices: () => Iterable<readonly (readonly Cell[])[]>;
}

import pl, { type DataFrame } from "nodejs-polars";
import { rowsFrame } from "../_rows_frame.ts";

/** One cell as one coder sees it. */
export interface CodingRow {
  readonly report: string;
  readonly code: string;
  readonly scope: string;
  readonly applicant: string;
  /** `null` where the coder found no number. */
  readonly value: number | null;
}

/** The frame of a coding, as `agreement` takes it: `report`, `code`, `scope`, `applicant` (str), `value` (f64). */
export function codingFrame(rows: readonly CodingRow[]): DataFrame {
  return rowsFrame(DTYPES, rows);
}

const DTYPES = {
  report: pl.String,
  code: pl.String,
  scope: pl.String,
  applicant: pl.String,
  value: pl.Float64,
};

import { frameOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/** One cell as one coder sees it. */
export interface CodingRow {
  readonly report: string;
  readonly code: string;
  readonly scope: string;
  readonly applicant: string;
  /** `null` where the coder found no number. */
  readonly value: number | null;
}

/**
 * The frame of a coding, as `agreement` takes it: `report`, `code`, `scope`, `applicant` (str),
 * `value` (f64).
 */
export function codingFrame(rows: readonly CodingRow[]): DataFrame {
  return frameOf(schemas.coding, rows);
}

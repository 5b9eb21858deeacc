import type { DataFrame } from "nodejs-polars";
import { type Selection, selectMeasure, type SelectOptions } from "./measure_rows.ts";

/** A measure, and which component of it. */
export interface OneComponent extends SelectOptions {
  readonly measure: string;
  readonly component?: string;
}

/**
 * As `selectMeasure`, with one row for each report. Throws a `RangeError` where the measure has
 * several components and none is named.
 */
export function selectComponent(measures: DataFrame, asked: OneComponent): Selection {
  const selected = selectMeasure(measures, asked.measure, asked);
  if (selected.rows.length > selected.reports.length) {
    throw new RangeError(
      `Cannot draw "${asked.measure}": it has several components and none is named`,
    );
  }
  return selected;
}

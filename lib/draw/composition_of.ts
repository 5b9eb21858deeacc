import type { DataFrame } from "nodejs-polars";
import type { Chart } from "./chart.ts";
import { composition } from "./composition.ts";
import { selectMeasure } from "./measure_rows.ts";
import { componentsOf, type DrawOptions, indicatorLabel, measureLabel } from "./options.ts";

/** The composition of a measure whose components are the parts, each under its label. */
export function compositionOf(measures: DataFrame, measure: string, options: DrawOptions): Chart {
  const selected = selectMeasure(measures, measure);
  const title = options.title ?? measureLabel(measure, options);
  const parts = componentsOf(selected.rows, options)
    .map((id) => ({ label: indicatorLabel(id, options), components: [id] }));
  return composition({ title, selected, parts }, options);
}

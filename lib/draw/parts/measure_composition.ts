import type { DataFrame } from "nodejs-polars";
import { measureLabel } from "@/codebook/mod.ts";
import type { Chart } from "../chart.ts";
import { componentsOf, type DrawOptions, siblingLabels } from "../options.ts";
import { composition } from "./composition.ts";
import { selectMeasure } from "./measure_rows.ts";
import { mostRecent } from "./most_recent.ts";

/** The composition of a measure whose components are the parts, each under its label. */
export function measureComposition(
  measures: DataFrame,
  measure: string,
  options: DrawOptions,
  title = measureLabel(measure, options),
): Chart {
  const selected = mostRecent(selectMeasure(measures, measure, options), options);
  const ids = componentsOf(selected.rows, options);
  const parts = siblingLabels(ids, options)
    .map((label, index) => ({ label, components: ids.slice(index, index + 1) }));
  return composition({ title, selected, parts }, options);
}

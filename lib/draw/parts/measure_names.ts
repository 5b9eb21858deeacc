import { indicatorLabel, measureLabel } from "@/codebook/mod.ts";
import type { DrawOptions } from "../options.ts";

/** What a chart of a measure is called. */
export interface MeasureNames {
  /** The measure, or of several components the one that is drawn. */
  readonly label: string;
  /** The measure that it is a component of; `undefined` where the label names the measure. */
  readonly of: string | undefined;
}

/** The names of a measure, or of that one of its components that is drawn. */
export function measureNames(
  measure: string,
  component: string | null | undefined,
  options: DrawOptions,
): MeasureNames {
  const label = measureLabel(measure, options);
  const components = options.codebook.measures.get(measure)?.numerators.length ?? 1;
  if (component == null || components < 2) return { label, of: undefined };
  return { label: indicatorLabel(component, options), of: label };
}

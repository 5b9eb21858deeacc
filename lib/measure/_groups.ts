import type { DataFrame } from "nodejs-polars";

/** The columns by which `pool` and `quantiles` part reports; throws for one that the frame does not have. */
export function groupsOf(measures: DataFrame, by: readonly string[], action: string): string[] {
  const unknown = by.find((name) => !measures.columns.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`Cannot ${action} by "${unknown}": no such column`);
  }
  return [...new Set([...by, "rank", "kind"])];
}

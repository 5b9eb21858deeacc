import { choices } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { type RecordOf, recordsOf, type Schema, withOptional } from "@/frame/mod.ts";

/** The columns by which `pool` and `quantiles` part reports; throws for one that the frame does not have. */
export function groupsOf(measures: DataFrame, by: readonly string[], action: string): string[] {
  const unknown = by.find((name) => !measures.columns.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      `Cannot ${action} by "${unknown}": no such column; there are ${
        choices(unknown, measures.columns)
      }`,
    );
  }
  return [...new Set([...by, "rank", "kind"])];
}

/** Groups of rows: one row a group with what they have in common, and the rows of each, in its order. */
export interface Grouped<S extends Schema> {
  readonly keys: DataFrame;
  readonly groups: readonly (readonly RecordOf<S>[])[];
}

/**
 * The rows of `measures` by the columns `by`, rank, kind, measure and component, as far as `by`,
 * rank and kind are known. Of each row the columns of `schema` are read; the frame may lack those of
 * `optional`.
 */
export function grouped<S extends Schema>(
  measures: DataFrame,
  by: readonly string[],
  action: string,
  schema: S,
  optional: Schema,
): Grouped<S> {
  const bodies = groupsOf(measures, by, action);
  const columns = [...new Set([...bodies, "measure", "component"])];
  const known = withOptional(measures, optional).dropNulls(bodies);
  const names = known.select(...columns.map((name) => pl.col(name).cast(pl.String))).rows();
  const rows = recordsOf(known, schema, "measures").map((row, index) => ({
    row,
    group: JSON.stringify(names[index]),
  }));
  return {
    keys: known.select(...columns).unique({ maintainOrder: true, keep: "first" }),
    groups: [...Map.groupBy(rows, ({ group }) => group).values()]
      .map((members) => members.map(({ row }) => row)),
  };
}

/** Who is counted as an issuer: a report that does not state its own stands for itself. */
export function issuerOf(
  { issuer, report }: { readonly issuer: string | null; readonly report: string },
): string {
  return issuer ?? report;
}

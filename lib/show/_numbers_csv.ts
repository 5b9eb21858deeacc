import pl from "nodejs-polars";
import type { Chart } from "@/draw/mod.ts";
import { csvOf } from "@/write/mod.ts";

/**
 * The rows that a chart shows, as CSV: of a frame of any columns, under their names. Throws a
 * `RangeError` where it has no rows of its own.
 */
export function numbersCsv({ datasets, usermeta }: Chart): Uint8Array {
  const rows = datasets?.numbers as readonly Readonly<Record<string, unknown>>[] | undefined;
  if (rows === undefined) throw new RangeError("Cannot save numbers of chart: it has no data set");
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = usermeta?.gongkai.columns ??
    Object.fromEntries(fields.map((name) => [name, name]));
  const fieldOf = new Map(
    fields.filter((field) => field in columns).toReversed().map((
      field,
    ) => [columns[field]!, field]),
  );
  return csvOf(
    pl.DataFrame(
      [...fieldOf].toReversed().map(([name, field]) =>
        seriesOf(name, rows.map((row) => row[field] ?? null))
      ),
    ),
  );
}

/** Numbers stay numbers; all else is text. */
function seriesOf(name: string, values: readonly unknown[]) {
  const isNumeric = values.every((value) => value === null || typeof value === "number");
  return isNumeric
    ? pl.Series(name, [...values], pl.Float64)
    : pl.Series(name, values.map((value) => value === null ? null : String(value)), pl.String);
}

import pl from "nodejs-polars";
import type { Chart } from "@/draw/mod.ts";
import { csvOf } from "@/write/mod.ts";

/** The rows that a chart shows, as CSV. Throws a `RangeError` where it has no rows of its own. */
export function numbersCsv({ datasets }: Chart): Uint8Array {
  const rows = datasets?.numbers as readonly Readonly<Record<string, unknown>>[] | undefined;
  if (rows === undefined) throw new RangeError("Cannot save numbers of chart: it has no data set");
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvOf(
    pl.DataFrame(names.map((name) => seriesOf(name, rows.map((row) => row[name] ?? null)))),
  );
}

/** Numbers stay numbers; all else is text. */
function seriesOf(name: string, values: readonly unknown[]) {
  const isNumeric = values.every((value) => value === null || typeof value === "number");
  return isNumeric
    ? pl.Series(name, [...values], pl.Float64)
    : pl.Series(name, values.map((value) => value === null ? null : String(value)), pl.String);
}

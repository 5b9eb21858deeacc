import { nullable, type Schema, seriesOf } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** A frame with the columns of `schema`; what a row leaves out is null, whether it may be or not. */
export function looseFrame(
  schema: Schema,
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
): DataFrame {
  return pl.DataFrame(
    Object.entries(schema).map(([name, column]) =>
      seriesOf(name, nullable(column), rows.map((row) => row[name] ?? null))
    ),
  );
}

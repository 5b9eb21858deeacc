import pl, { type DataFrame } from "nodejs-polars";
import type { Schema } from "./column.ts";
import { checkFrame } from "./check_frame.ts";

/** The frame, with those columns of `schema` that it lacks added as nulls. */
export function withOptional(frame: DataFrame, schema: Schema): DataFrame {
  checkFrame(frame, "given");
  const lacking = Object.entries(schema).filter(([name]) => !frame.columns.includes(name));
  return frame.withColumns(
    ...lacking.map(([name, { dtype }]) => pl.lit(null).cast(pl[dtype]).alias(name)),
  );
}

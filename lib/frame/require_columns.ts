import type { DataFrame, LazyDataFrame } from "nodejs-polars";
import { checkFrame } from "./check_frame.ts";
import type { AnyFrame } from "./lazy_of.ts";
import type { Schema } from "./column.ts";

/**
 * The columns of `schema` of a frame, before Polars works on them. Throws a `TypeError` that calls the
 * frame `name` where it lacks one, or is a promise: Polars' own error names neither the frame nor what to
 * do.
 */
export function requireColumns(frame: DataFrame, schema: Schema, name: string): DataFrame;
export function requireColumns(frame: LazyDataFrame, schema: Schema, name: string): LazyDataFrame;
export function requireColumns(frame: AnyFrame, schema: Schema, name: string): AnyFrame;
export function requireColumns(frame: AnyFrame, schema: Schema, name: string): AnyFrame {
  checkFrame(frame, name);
  const names = Object.keys(schema);
  const lacking = names.filter((column) => !frame.columns.includes(column));
  if (lacking.length > 0) {
    const quoted = lacking.map((column) => `"${column}"`).join(", ");
    throw new TypeError(
      `Cannot read the frame "${name}": it has no column ${quoted}, only ${
        frame.columns.join(", ")
      }`,
    );
  }
  return frame.select(...names);
}

import type { DataFrame, LazyDataFrame } from "nodejs-polars";
import { checkFrame } from "./check_frame.ts";

/** A frame, or what reads one: see `lazily`. */
export type AnyFrame = DataFrame | LazyDataFrame;

/** The frame as a lazy one. Throws as `checkFrame` does. */
export function lazyOf(frame: AnyFrame, name: string): LazyDataFrame {
  checkFrame(frame, name);
  return "collectSync" in frame ? frame : frame.lazy();
}

/**
 * Frames → files: Parquet and CSV, each written whole or not at all.
 *
 * @module
 */
export { csvOf } from "./csv_of.ts";
export { writeFrames } from "./write_frames.ts";
export { writeWhole } from "./write_whole.ts";

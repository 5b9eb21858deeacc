/**
 * Frames → files: Parquet and CSV, each written whole or not at all; and tables of a paper.
 *
 * @module
 */
export { checkFileName } from "./check_file_name.ts";
export { csvOf } from "./csv_of.ts";
export { removeUnfinished } from "./remove_unfinished.ts";
export { table1, type Table1Options } from "./table1.ts";
export { type Chunks, hashFile, writeChunks, type WrittenFile } from "./write_chunks.ts";
export { unfinishedPath } from "./_unfinished.ts";
export { writeFrames } from "./write_frames.ts";
export { writeWhole } from "./write_whole.ts";

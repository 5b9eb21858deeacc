/**
 * The parser for many machines: what each does with its files, and what is laid out of all. `lib/pipe.ts` is
 * the command, `docs/spark.md` says how they are used.
 *
 * @module
 */
export { type PipedReading, readPiped } from "./piped_files.ts";
export { PIPED_SCHEMAS, pipedFrames } from "./piped_frames.ts";
export { type PipedFiles, pipedListing, type PipedNotes } from "./piped_listing.ts";
export { pipedProject } from "./piped_project.ts";

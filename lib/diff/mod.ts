/**
 * The frames of two runs → what differs between them: changes, and what follows from each.
 *
 * @module
 */
export { changesFrame } from "./changes_frame.ts";
export { type Diff, diffFrames, type FrameSet } from "./diff_frames.ts";
export { type DiffListOptions, diffLists } from "./diff_lists.ts";
export { diffText, type DiffTextOptions } from "./diff_text.ts";
export { readRun, type Run } from "./read_run.ts";
export { runNotes } from "./run_notes.ts";
export { isEqual } from "./summary_of.ts";

/**
 * The frames of two runs → what differs between them: changes, and what follows from each.
 *
 * @module
 */
export { changesFrame } from "./changes_frame.ts";
export { type Diff, diffFrames, type FrameSet } from "./diff_frames.ts";

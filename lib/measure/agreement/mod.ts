/**
 * Two codings of the same cells → how far they agree; and samples of figures, and of numbers that were
 * not read, for a person to code.
 *
 * @module
 */
export type { Metric } from "./_alpha_over.ts";
export { agreement } from "./agreement.ts";
export { alphaInterval } from "./alpha_interval.ts";
export { coderDisagreements } from "./coder_disagreements.ts";
export { codingFrame, type CodingRow } from "./coding_frame.ts";
export { type CodingSample, codingSample, type SampleOptions } from "./coding_sample.ts";
export { cohenKappa } from "./cohen_kappa.ts";
export { disagreements } from "./disagreements.ts";
export { kappaInterval } from "./kappa_interval.ts";
export { krippendorffAlpha } from "./krippendorff_alpha.ts";
export { recall, type RecallItem } from "./recall.ts";
export { recallSample } from "./recall_sample.ts";

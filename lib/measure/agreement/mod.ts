/**
 * Two codings of the same cells → how far they agree; and samples of figures for a person to code.
 *
 * @module
 */
export { agreement } from "./agreement.ts";
export { codingFrame, type CodingRow } from "./coding_frame.ts";
export { type CodingSample, codingSample, type SampleOptions } from "./coding_sample.ts";
export { cohenKappa } from "./cohen_kappa.ts";
export { krippendorffAlpha, type Metric } from "./krippendorff_alpha.ts";

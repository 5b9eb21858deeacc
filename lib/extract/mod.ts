/**
 * Normalized text and identity → figures, each with the words that state it, and findings. Forms
 * are read by their labels, prose by the words and frames of the codebook (`prose/`).
 *
 * @module
 */
export { choose } from "./choose.ts";
export { type Extract, type Extraction, extractor } from "./extract.ts";
export {
  type ExplainedProse,
  type ExplainedStatement,
  proseExplainer,
} from "./prose/explain_prose.ts";
export type { ExplainedFrame } from "./prose/rank_frames.ts";
export { withConfidence } from "./with_confidence.ts";

/**
 * Terms → measures of the subjects of reports: frames of one row a term, an occurrence or a year.
 *
 * @module
 */
export { collocates, type CollocatesOptions } from "./collocates.ts";
export { concordance, type ConcordanceOptions } from "./concordance.ts";
export { dispersion } from "./dispersion.ts";
export { type Groups, keyness } from "./keyness.ts";
export type { TermOptions } from "./options.ts";
export { termFrequency, type TermFrequencyOptions } from "./term_frequency.ts";
export { termShare } from "./term_share.ts";
export { tfIdf } from "./tf_idf.ts";

/**
 * Samples for people to code, what follows from their sheets, and what becomes of their decisions.
 *
 * @module
 */
export { acceptAdjudicated, type Accepted, type AcceptOptions } from "./accept_adjudicated.ts";
export { acceptRecalled } from "./accept_recalled.ts";
export type { CodingFiles } from "./coding_files.ts";
export { sampleForCoding } from "./sample_for_coding.ts";
export { sampleForRecall } from "./sample_for_recall.ts";
export { sheetAgreement } from "./sheet_agreement.ts";
export { sheetDisagreements } from "./sheet_disagreements.ts";
export { sheetForAdjudication } from "./sheet_for_adjudication.ts";
export { sheetRecall } from "./sheet_recall.ts";

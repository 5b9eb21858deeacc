/**
 * Reports → tidy Polars frames: `reports`, `figures`, `findings`, `checks`, `numbers`, `sentences`, and the
 * wide `panel`; `terms` and `tokens` where words are asked for. The columns are declared in the
 * room `frame`; an empty result has the same columns.
 *
 * @module
 */
export { canonicalFigures } from "./canonical_figures.ts";
export { canonicalReports } from "./canonical_reports.ts";
export { checkCodes } from "./check_codes.ts";
export { type Audited, codedEntries } from "./coded_entries.ts";
export { dataStamp } from "./data_stamp.ts";
export type { Entry } from "./entry.ts";
export { filesFrame } from "./files_frame.ts";
export { layOut } from "./lay_out.ts";
export { markedEntry } from "./marked_entry.ts";
export { type Mark, marksOf } from "./marks_of.ts";
export { parsedEntry, rankedReport } from "./parsed_entry.ts";
export { segmenterFrame } from "./segmenter_frame.ts";
export type { Frames } from "./frames.ts";
export { type Beside, tabulate } from "./tabulate.ts";
export { termsFrame } from "./terms_frame.ts";
export { tokensFrame, type TokenSource } from "./tokens_frame.ts";
export { withLabels } from "./with_labels.ts";
export { reportsWith } from "./reports_with.ts";
export { wordedReports } from "./worded_reports.ts";

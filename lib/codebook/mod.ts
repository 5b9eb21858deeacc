/**
 * What scholars edit in `data/`, loaded and checked: indicators, eras, identities, measures, breaks
 * with what may be compared across them, and figures that were coded outside the parser. Functions
 * that need a table get it as an argument.
 *
 * @module
 */
export { type Addition, additionsOf } from "./additions_of.ts";
export * from "./alternatives.ts";
export * from "./applicants.ts";
export * from "./breaks.ts";
export * from "./breaks_inside.ts";
export * from "./breaks_met.ts";
export * from "./coded.ts";
export { type CodedCell, parseCodingSheet } from "./coding_sheet.ts";
export * from "./corrections.ts";
export * from "./covariates.ts";
export { type ColumnLabels, columnLabels, type LabelTables } from "./column_labels.ts";
export * from "./comparability.ts";
export { type ComponentGroup, parseComponentGroups } from "./component_groups.ts";
export * from "./concordance.ts";
export * from "./divisions.ts";
export { type EraKind, FEWEST_CLUES } from "./era_row.ts";
export * from "./eras.ts";
export { type FrameExample, parseExamples } from "./examples.ts";
export * from "./expression.ts";
export { filesIn } from "./files_in.ts";
export { findIndicator } from "./find_indicator.ts";
export type { Frame, Need } from "./frame.ts";
export { parseFrames } from "./frames.ts";
export { FREE_SLOTS } from "./free_slots.ts";
export * from "./identities.ts";
export * from "./inclusions.ts";
export { parseIndicators } from "./indicators.ts";
export { dateIn } from "./date_in.ts";
export { numberIn } from "./number_in.ts";
export { parseInjectedWords } from "./injected_words.ts";
export * from "./labels.ts";
export { type Lexicon, parseLexicon } from "./lexicon.ts";
export type { Codebook } from "./codebook.ts";
export { DATA } from "./data_folder.ts";
export { codebookErrors } from "./codebook_errors.ts";
export { loadCodebook } from "./load_codebook.ts";
export * from "./measure_words.ts";
export * from "./measures.ts";
export { type NamePart, parseNameParts } from "./name_parts.ts";
export * from "./phrases.ts";
export type { Rename } from "./renames.ts";
export { ownCodebook } from "./own_codebook.ts";
export { PEOPLES, shortName } from "./short_name.ts";
export { refuseAmbiguous } from "./refuse_ambiguous.ts";
export * from "./sheet_error.ts";
export { parseSidecar, type Sidecar } from "./sidecar.ts";
export type { SidecarWords } from "./sidecar_cells.ts";
export * from "./standard_template.ts";
export * from "./stop_words.ts";
export { type CsvRow, readSheet, rowError } from "./table.ts";
export * from "./table_text.ts";
export * from "./template.ts";
export { type FindTerms, type FoundTerm, termFinder } from "./term_finder.ts";
export * from "./terms.ts";
export * from "./theme_signs.ts";
export * from "./themes.ts";
export { parseTiles, type Tile } from "./tiles.ts";
export * from "./user_words.ts";
export { variableName } from "./variable_name.ts";
export { wordsWith } from "./words_with.ts";
export { type Decision, parseAdjudicationSheet } from "./adjudication_sheet.ts";
export { parseRecallSheet, type RecalledNumber } from "./recall_sheet.ts";
export { type TextTable, withRows } from "./with_rows.ts";

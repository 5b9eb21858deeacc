/**
 * The nouns: what readers make and verbs pass on, and the languages of results. Nothing here
 * imports from another room.
 *
 * @module
 */
export { type Bounds, boundsOf, type Measured } from "./bounds_of.ts";
export { checkWritable } from "./check_writable.ts";
export { callerFolder } from "./caller_folder.ts";
export type * from "./check.ts";
export { choices } from "./choices.ts";
export type * from "./coded_figure.ts";
export { compareText } from "./compare_text.ts";
export type * from "./correction.ts";
export type * from "./data_stamp.ts";
export type * from "./document.ts";
export { escapeHtml } from "./escape_html.ts";
export { extent } from "./extent.ts";
export type * from "./figure.ts";
export { FILE_STATUSES, type FileRecord, type FileStatus } from "./file_record.ts";
export type * from "./finding.ts";
export {
  findingFamilies,
  type FindingFamily,
  type FindingRoom,
  type FindingRule,
  type FindingRuleEntry,
  findingRuleOf,
  findingRules,
} from "./finding_rules/mod.ts";
export type * from "./identity.ts";
export type * from "./indicator.ts";
export { isAmbiguous } from "./is_ambiguous.ts";
export { isHeadline } from "./is_headline.ts";
export {
  type Bilingual,
  eachLine,
  type Language,
  LANGUAGES,
  oneLine,
  textIn,
  wordsIn,
} from "./language.ts";
export {
  LEDGER_VERDICTS,
  type LedgerEntry,
  type LedgerVerdict,
  PASSED_REASONS,
  type PassedReason,
} from "./ledger_entry.ts";
export { makeIdentity } from "./make_identity.ts";
export { makeFinding, type Said } from "./make_finding.ts";
export { mapLimited } from "./map_limited.ts";
export type * from "./measure_word.ts";
export type * from "./normalized.ts";
export { mayBeEqual } from "./may_be_equal.ts";
export { named } from "./named.ts";
export { nearest } from "./nearest.ts";
export { OCR, type Ocr } from "./ocr.ts";
export { oneOf } from "./one_of.ts";
export { type Preset, PRESETS } from "./preset.ts";
export { printable } from "./printable.ts";
export type * from "./report.ts";
export { type ReportSummary, summaryOf } from "./report_summary.ts";
export { reportId } from "./report_id.ts";
export type * from "./segmenter.ts";
export { SMALL_ISSUERS } from "./small_issuers.ts";
export type * from "./sentence.ts";
export type * from "./span.ts";
export { spearman } from "./spearman.ts";
export type { Stated, StatedIdentity } from "./stated.ts";
export type * from "./verdict.ts";
export { VERSION } from "./version.ts";

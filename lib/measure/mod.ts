/**
 * Figures → measures: rows of `measures.csv` evaluated on each report; pooled, summed up, indexed
 * and spread over groups of reports. Reports → which years a corpus has of whom. Sentences → what
 * was said before, and what is admitted as a problem. Frames → frames: the verbs of `verbs/`.
 *
 * @module
 */
export * as agreements from "./agreement/mod.ts";
export type { SampleOptions } from "./agreement/mod.ts";
export { auditSummary } from "./audit_summary.ts";
export { type Availability, availabilityMatrix } from "./availability_matrix.ts";
export { baseYear } from "./base_year.ts";
export { codedThemes } from "./coded_themes.ts";
export { completeness, type Examined } from "./completeness.ts";
export { correlationMatrix } from "./correlation_matrix.ts";
export { type CorrelationOptions, correlations } from "./correlations.ts";
export { eventStudy, type EventStudyOptions } from "./event_study.ts";
export { growth } from "./growth.ts";
export { type IndexOptions, indexTo } from "./index_to.ts";
export { measure } from "./measure.ts";
export { novelty } from "./novelty.ts";
export { outcomeSeries } from "./outcome_series.ts";
export { passages } from "./passages.ts";
export { perCapita, type PerCapitaOptions, type Rates } from "./per_capita.ts";
export { pool } from "./pool.ts";
export { problemSections } from "./problem_sections.ts";
export { quantiles } from "./quantiles.ts";
export {
  type PanelFrames,
  type PanelOptions,
  type RegressionPanel,
  regressionPanel,
} from "./regression_panel.ts";
export { reuse } from "./reuse.ts";
export { sideBySide } from "./side_by_side.ts";
export { sumOrNull } from "./sum_or_null.ts";
export { summaryStatistics } from "./summary_statistics.ts";
export type { MatchThemes, ThemeMatch } from "./_untried_matcher.ts";
export { themeMatcher } from "./theme_matcher.ts";
export { themeShares } from "./theme_shares.ts";
export { timeliness } from "./timeliness.ts";
export { totals, type TotalsOptions } from "./totals.ts";
export { ungrouped } from "./ungrouped.ts";
export { type Interval, wilson } from "./wilson.ts";
export { withGrades } from "./with_grades.ts";
export { withQuotes } from "./with_quotes.ts";
export { withoutFlagged } from "./without_flagged.ts";
export * as words from "./words/mod.ts";
export { type Aggregate, type Aggregates, groupBy } from "./verbs/group_by.ts";
export { csvFrame } from "./verbs/csv_frame.ts";
export { type Joined, joinFrames } from "./verbs/join_frames.ts";
export { select } from "./verbs/select.ts";
export { series, type SeriesFrames, type SeriesOptions } from "./verbs/series.ts";
export {
  type Between,
  type Condition,
  type Conditions,
  where,
  type WhereOptions,
} from "./verbs/where.ts";
export { wide, type WideOptions } from "./verbs/wide.ts";

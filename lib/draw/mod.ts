/**
 * Frames → charts: Vega-Lite specifications with inline data, in Chinese or English. Pure: nothing
 * is read, nothing rendered.
 *
 * @module
 */
export { availabilityMap, type AvailabilityMapOptions } from "./availability_map.ts";
export { channelMix } from "./channel_mix.ts";
export type { Chart } from "./chart.ts";
export { copiedText } from "./copied_text.ts";
export { disclosureChannels } from "./disclosure_channels.ts";
export { disputeOutcomes, type DisputeOutcomesOptions } from "./dispute_outcomes.ts";
export { distributions, type DistributionsOptions } from "./distributions.ts";
export { findingsByReport, type FindingsByReportOptions } from "./findings_by_report.ts";
export { keyness, type KeynessOptions, type WordGroup } from "./keyness.ts";
export { NothingToDrawError } from "./nothing_to_draw_error.ts";
export type { DrawOptions, Language } from "./options.ts";
export { outcomes } from "./outcomes.ts";
export { proportions, type ProportionsOptions } from "./proportions.ts";
export { readingMap, type ReadingMapOptions } from "./reading_map.ts";
export { refusals } from "./refusals.ts";
export { remedies, type RemediesOptions } from "./remedies.ts";
export { reportCounts, type ReportCountsOptions } from "./report_counts.ts";
export { termDispersion, type TermDispersionOptions } from "./term_dispersion.ts";
export { termShare } from "./term_share.ts";
export type { Typeface } from "./theme.ts";
export { themeShares, type ThemeSharesOptions } from "./theme_shares.ts";
export { volumeIndex, type VolumeIndexOptions } from "./volume_index.ts";
export { volumeSpread } from "./volume_spread.ts";
export { volumeTotals } from "./volume_totals.ts";
export { volumes, type VolumesOptions } from "./volumes.ts";
export type { WordOptions } from "./_word_chart.ts";

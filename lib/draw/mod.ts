/**
 * Frames → charts: Vega-Lite specifications with inline data, in Chinese or English. Pure: nothing
 * is read, nothing rendered.
 *
 * @module
 */
export { availabilityMap, type AvailabilityMapOptions } from "./charts/availability_map.ts";
export { bar } from "./charts/bar.ts";
export { caterpillar, type CaterpillarOptions } from "./charts/caterpillar.ts";
export { channelMix } from "./charts/channel_mix.ts";
export {
  coderDisagreements,
  type CoderDisagreementsOptions,
} from "./charts/coder_disagreements.ts";
export { copiedText } from "./charts/copied_text.ts";
export { disclosureChannels } from "./charts/disclosure_channels.ts";
export { disclosureRates } from "./charts/disclosure_rates.ts";
export { disputeOutcomes } from "./charts/dispute_outcomes.ts";
export { distributions } from "./charts/distributions.ts";
export { dots } from "./charts/dots.ts";
export { eventStudy } from "./charts/event_study.ts";
export { findingsByReport, type FindingsByReportOptions } from "./charts/findings_by_report.ts";
export { heat } from "./charts/heat.ts";
export { keyness, type KeynessOptions, type WordGroup } from "./charts/keyness.ts";
export { line } from "./charts/line.ts";
export { numbersRead } from "./charts/numbers_read.ts";
export { outcomes } from "./charts/outcomes.ts";
export { proportions } from "./charts/proportions.ts";
export { readingMap, type ReadingMapOptions } from "./charts/reading_map.ts";
export { refusals } from "./charts/refusals.ts";
export { remedies, type RemediesOptions } from "./charts/remedies.ts";
export { reportCounts, type ReportCountsOptions } from "./charts/report_counts.ts";
export { scatter } from "./charts/scatter.ts";
export { smallMultiples, type SmallMultiplesOptions } from "./charts/small_multiples.ts";
export { styled, type StyledOptions } from "./charts/styled.ts";
export { termDispersion, type TermDispersionOptions } from "./charts/term_dispersion.ts";
export { termShare, type TermShareOptions } from "./charts/term_share.ts";
export { themeShares, type ThemeSharesOptions } from "./charts/theme_shares.ts";
export { tileMap, type TileMapOptions } from "./charts/tile_map.ts";
export { volumeIndex, type VolumeIndexOptions } from "./charts/volume_index.ts";
export { volumeSpread } from "./charts/volume_spread.ts";
export { volumeTotals, type VolumeTotalsOptions } from "./charts/volume_totals.ts";
export { volumes } from "./charts/volumes.ts";
export type { Chart } from "./chart.ts";
export { NothingToDrawError } from "./nothing_to_draw_error.ts";
export type { DrawOptions, Language, MeasureOptions, Notes } from "./options.ts";
export type { VolumesOptions } from "./parts/issuer_lines.ts";
export type { ScatterOptions } from "./parts/measure_scatter.ts";
export type { OwnChartOptions } from "./parts/own_options.ts";
export type { PanelKey } from "./parts/panel_groups.ts";
export type { ScatterAxis } from "./parts/scatter_pairs.ts";
export type { Typeface } from "./parts/theme.ts";
export type { WordOptions } from "./parts/word_chart.ts";

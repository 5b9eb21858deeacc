/**
 * Frames → charts: Vega-Lite specifications with inline data, in Chinese or English. Pure: nothing is
 * read, nothing rendered.
 *
 * @module
 */
export { channelMix } from "./channel_mix.ts";
export type { Chart } from "./chart.ts";
export { disclosureChannels } from "./disclosure_channels.ts";
export { disputeOutcomes, type DisputeOutcomesOptions } from "./dispute_outcomes.ts";
export { keyness, type KeynessOptions, type WordGroup } from "./keyness.ts";
export { NothingToDrawError } from "./nothing_to_draw_error.ts";
export { type DrawOptions, indicatorLabel, type Language } from "./options.ts";
export { outcomes } from "./outcomes.ts";
export { proportions, type ProportionsOptions } from "./proportions.ts";
export { readingMap, type ReadingMapOptions } from "./reading_map.ts";
export { termDispersion, type TermDispersionOptions } from "./term_dispersion.ts";
export { termShare } from "./term_share.ts";
export { volumes, type VolumesOptions } from "./volumes.ts";
export { volumeSpread } from "./volume_spread.ts";
export type { WordOptions } from "./_word_chart.ts";

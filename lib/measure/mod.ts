/**
 * Figures → measures: rows of `measures.csv` evaluated on each report, and pooled over groups of reports.
 *
 * @module
 */
export * as agreements from "./agreement/mod.ts";
export type { SampleOptions } from "./agreement/mod.ts";
export { measure } from "./measure.ts";
export { pool } from "./pool.ts";
export { sumOrNull } from "./sum_or_null.ts";
export { type Interval, wilson } from "./wilson.ts";
export { withQuotes } from "./with_quotes.ts";
export * as words from "./words/mod.ts";

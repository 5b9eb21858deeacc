/**
 * Figures → measures: rows of `measures.csv` evaluated on each report; pooled, summed up, indexed and
 * spread over groups of reports. Reports → which years a corpus has of whom.
 *
 * @module
 */
export { auditSummary } from "./audit_summary.ts";
export { coverageMatrix, type CoverageState } from "./coverage_matrix.ts";
export { type IndexOptions, indexTo } from "./index_to.ts";
export { measure } from "./measure.ts";
export { pool } from "./pool.ts";
export { quantiles } from "./quantiles.ts";
export { sumOrNull } from "./sum_or_null.ts";
export { totals, type TotalsOptions } from "./totals.ts";
export { type Interval, wilson } from "./wilson.ts";
export { withoutFlagged } from "./without_flagged.ts";
export { withQuotes } from "./with_quotes.ts";

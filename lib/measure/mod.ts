/**
 * Figures → measures: rows of `measures.csv` evaluated on each report, and pooled over groups of reports.
 *
 * @module
 */
export { auditSummary } from "./audit_summary.ts";
export { measure } from "./measure.ts";
export { pool } from "./pool.ts";
export { sumOrNull } from "./sum_or_null.ts";
export { type Interval, wilson } from "./wilson.ts";
export { withoutFlagged } from "./without_flagged.ts";
export { withQuotes } from "./with_quotes.ts";

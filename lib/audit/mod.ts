/**
 * Figures and text of a report → checks and findings: what does not add up, what most likely
 * happened, and where. Identities come from the codebook; nothing is changed.
 *
 * @module
 */
export { type Audit, type Audited, auditor, type AuditResult } from "./audit.ts";
export { auditCoded } from "./audit_coded.ts";
export { auditSeries } from "./audit_series.ts";
export { codedReports } from "./coded_reports.ts";
export { type Slip, slipOf } from "./slips.ts";
export { staleYears } from "./stale_years.ts";
export type { Yearly } from "./yearly.ts";

/**
 * Known errors of published reports, set right beside what was published.
 *
 * @module
 */
export { type Checked, correct, type Corrected } from "./correct.ts";
export { type StrayCorrections, strayCorrections } from "./stray_corrections.ts";

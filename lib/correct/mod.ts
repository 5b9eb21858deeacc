/**
 * Known errors of published reports, set right beside what was published.
 *
 * @module
 */
export { correct, type Corrected } from "./correct.ts";

/**
 * From the text of a report to who reports about what time. Only words of the genre stand here; places
 * come from the table of divisions.
 *
 * @module
 */
export { type Identified, identify } from "./identify.ts";

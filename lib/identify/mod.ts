/**
 * From the text of a report to who reports on which year. Only words of the genre are written here;
 * places come from the table of divisions.
 *
 * @module
 */
export { type Identified, identify } from "./identify.ts";
export { identifyFiles } from "./identify_files.ts";
export { identityOfName } from "./identity_of_name.ts";
export { nameCoded } from "./name_coded.ts";
export { placeCoded, type PlacedCoded } from "./place_coded.ts";
export { type SecondReport, secondReport } from "./second_report.ts";

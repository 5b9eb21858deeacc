/**
 * A folder → the files in it that may be reports, those in subfolders and archives too, and what is
 * passed over or cannot be opened. No file is read before somebody asks for its bytes.
 *
 * @module
 */
export { fileRecords } from "./file_records.ts";
export { framedReport } from "./framed_report.ts";
export { isOfGenre, otherGenre } from "./is_of_genre.ts";
export { joinedPages } from "./joined_pages.ts";
export { listFolder } from "./list_folder.ts";
export type { ListedFile, Listing, NotListed } from "./listing.ts";
export { noFigures } from "./no_figures.ts";
export { readDataNote } from "./read_data_note.ts";
export { readDivisions } from "./read_divisions.ts";
export { readSidecar } from "./read_sidecar.ts";
export { remarkOn } from "./remark_on.ts";
export { reportsOfSheets } from "./reports_of_sheets.ts";
export { statedOf } from "./stated_of.ts";
export { SIDECAR } from "./passed_over.ts";
